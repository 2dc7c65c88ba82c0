package it.opencatalogo.quality;

import it.opencatalogo.dcat.DatasetGraphs.Described;
import it.opencatalogo.error.Message;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a dataset, or several on average, have of the European quality score, by metric. */
record Score(Map<Metric, Points> metrics) {
    static final int MOST = Arrays.stream(Metric.values()).mapToInt(Metric::points).sum();

    /** Had for certain, and had if all addresses answer, which was not asked. */
    record Points(double floor, double ceiling) {
        static final Points NONE = new Points(0, 0);

        Points plus(Points other) {
            return new Points(floor + other.floor, ceiling + other.ceiling);
        }

        Points times(double factor) {
            return new Points(floor * factor, ceiling * factor);
        }
    }

    /** The portal's words for a score. */
    enum Band {
        EXCELLENT(351, "Ottimo", "Excellent"),
        GOOD(221, "Buono", "Good"),
        SUFFICIENT(121, "Sufficiente", "Sufficient"),
        BAD(0, "Scarso", "Bad");

        private final int least;
        private final Message label;

        Band(int least, String italian, String english) {
            this.least = least;
            this.label = new Message(english, italian);
        }

        Message label() {
            return label;
        }

        static Band of(double points) {
            return Arrays.stream(values()).filter(band -> points >= band.least).findFirst().orElse(BAD);
        }
    }

    static Score of(Described described) {
        Map<Metric, Points> metrics = new EnumMap<>(Metric.class);
        Arrays.stream(Metric.values()).forEach(metric -> metrics.put(metric, new Points(metric.floor(described), metric.ceiling(described))));
        return new Score(metrics);
    }

    static Score mean(List<Score> scores) {
        Map<Metric, Points> metrics = new EnumMap<>(Metric.class);
        for (Score score : scores) {
            score.metrics.forEach((metric, points) -> metrics.merge(metric, points.times(1.0 / scores.size()), Points::plus));
        }
        return new Score(metrics);
    }

    Points total() {
        return metrics.values().stream().reduce(Points.NONE, Points::plus);
    }

    Points of(Dimension dimension) {
        return metrics.entrySet().stream().filter(entry -> entry.getKey().dimension() == dimension).map(Map.Entry::getValue).reduce(Points.NONE, Points::plus);
    }

    /** What can be gained by filling a field: the metrics that are not had even if all addresses answer, the largest gain first. */
    List<Metric> missing() {
        ToDoubleFunction<Metric> gain = this::gain;
        return metrics.keySet().stream().filter(metric -> gain(metric) > 0.05).sorted((a, b) -> Double.compare(gain.applyAsDouble(b), gain.applyAsDouble(a))).toList();
    }

    double gain(Metric metric) {
        return metric.points() - metrics.getOrDefault(metric, Points.NONE).ceiling();
    }
}
