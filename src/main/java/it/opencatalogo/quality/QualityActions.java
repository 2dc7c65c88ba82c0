package it.opencatalogo.quality;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.dataset.DatasetAccess;
import it.opencatalogo.dataset.DatasetActions;
import it.opencatalogo.dataset.PublicDatasets;
import it.opencatalogo.dataset.PublicDatasets.Published;
import it.opencatalogo.dataset.PublicDatasets.Selection;
import it.opencatalogo.dcat.DatasetGraphs;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Language;
import it.opencatalogo.organization.GroupView;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import it.opencatalogo.quality.Score.Band;
import it.opencatalogo.quality.Score.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The quality score of data.europa.eu, estimated from what the catalogue publishes: of one dataset, and of all public ones, some at a time. */
@ApplicationScoped
class QualityActions implements ActionModule {
    private static final Param<String> ORGANIZATION = Param.text("organization", "Soltanto i dataset di questa organizzazione (nome o identificativo)",
        "Only datasets of this organisation (name or id)", "italia-domani");
    private static final Param<Integer> LIMIT = Param.natural("limit", "Quanti dataset, 100 se manca e al massimo 1000", "How many datasets, 100 if absent and 1000 at most", 10);
    private static final Param<Integer> FROM = Param.natural("from", "Da dove continuare, come ricevuto in next", "Where to go on, as received in next", 0);
    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final Answer SUMMED = Answer.object().has("floor", Answer.NUMBER).has("ceiling", Answer.NUMBER).has("most", Answer.COUNT).has("band_floor", Answer.TEXT).has("band_ceiling", Answer.TEXT);
    private static final Answer DIMENSIONS = Answer.list(Answer.object().has("dimension", Answer.TEXT).has("label", Answer.TEXT).has("points", Answer.COUNT).has("floor", Answer.NUMBER).has("ceiling", Answer.NUMBER));
    private static final Answer METRICS = Answer.list(Answer.object().has("metric", Answer.TEXT).has("dimension", Answer.TEXT).has("label", Answer.TEXT).has("field", Answer.TEXT)
        .has("points", Answer.COUNT).has("floor", Answer.NUMBER).has("ceiling", Answer.NUMBER));
    private static final Answer REMEDIES = Answer.list(Answer.object().has("metric", Answer.TEXT).has("field", Answer.TEXT).has("label", Answer.TEXT).has("gain", Answer.NUMBER).has("remedy", Answer.TEXT));
    private static final Answer ONE = Answer.object().has("id", Answer.TEXT).has("name", Answer.TEXT).has("score", SUMMED).has("dimensions", DIMENSIONS).has("metrics", METRICS).has("remedies", REMEDIES);
    private static final Answer MANY = Answer.object().has("count", Answer.COUNT).has("scored", Answer.COUNT).has("score", SUMMED.orNull()).has("dimensions", DIMENSIONS).has("metrics", METRICS)
        .has("remedies", REMEDIES).has("datasets", Answer.list(Answer.object().has("id", Answer.TEXT).has("name", Answer.TEXT).has("floor", Answer.NUMBER).has("ceiling", Answer.NUMBER)))
        .has("next", Answer.COUNT.orNull());
    private final PublicDatasets datasets;
    private final DatasetGraphs graphs;
    private final DatasetAccess access;
    private final Groups groups;

    QualityActions(PublicDatasets datasets, DatasetGraphs graphs, DatasetAccess access, Groups groups) {
        this.datasets = datasets;
        this.graphs = graphs;
        this.access = access;
        this.groups = groups;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("quality_score_show", Doc.of("Il punteggio europeo di qualità (MQA, 405 punti) di un dataset: che cosa c'è, che cosa manca, quanto si guadagna completando ogni campo.",
                    "The European quality score (MQA, 405 points) of a dataset: what is there, what is missing, what completing each field would gain.")
                .answers("I punti certi (floor) e quelli se tutti gli indirizzi rispondono (ceiling), per dimensione e per metrica, e i rimedi dal più utile",
                    "The points for certain (floor) and those if all addresses answer (ceiling), by dimension and metric, and the remedies, most useful first", ONE),
                Input.of(DatasetActions.ID).requires(DatasetActions.ID), access.maySeeNamed(DatasetActions.ID, DatasetActions.NAME_OR_ID), this::show),
            read("quality_score_list", Doc.of("Il punteggio europeo di qualità dei dataset pubblici, del catalogo o di un'organizzazione, in media e uno per uno.",
                    "The European quality score of the public datasets, of the catalogue or of an organisation, on average and one by one.")
                .answers("La media di quelli esaminati e il punteggio di ciascuno, in ordine di creazione; next per continuare con from",
                    "The mean of those looked at and the score of each, in the order of creation; next to go on with from", MANY),
                Input.of(ORGANIZATION, FROM, LIMIT).example(Map.of("organization", "italia-domani", "limit", 10)), Access.anyone(), this::list));
    }

    private Object show(Call call) {
        String reference = call.params().require(DatasetActions.ID);
        Published found = datasets.find(reference).or(() -> datasets.hidden(reference)).orElseThrow(NotFound::new);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", found.id().toString());
        answer.put("name", found.name());
        answer.putAll(shown(graphs.of(found).map(Score::of).orElseThrow(NotFound::new), call.language()));
        return answer;
    }

    private Object list(Call call) {
        Optional<String> organization = call.params().get(ORGANIZATION).filter(text -> !text.isEmpty())
            .map(text -> groups.byNameOrId(Kind.ORGANIZATION, text).filter(GroupView::active).orElseThrow(NotFound::new).name());
        Selection wanted = new Selection(Optional.empty(), Optional.empty(), organization.map(name -> "organization:" + name));
        int limit = call.params().get(LIMIT, USUAL);
        PublicDatasets.Page page = datasets.page(wanted, call.params().get(FROM, 0), 0, Math.min(limit == 0 ? USUAL : limit, MOST));
        List<Score> scores = new ArrayList<>();
        List<Map<String, Object>> each = new ArrayList<>();
        for (Published dataset : page.datasets()) {
            graphs.of(dataset).map(Score::of).ifPresent(score -> {
                scores.add(score);
                each.add(put(new LinkedHashMap<>(Map.of("id", dataset.id().toString(), "name", dataset.name())), score.total()));
            });
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", datasets.count(wanted));
        answer.put("scored", scores.size());
        answer.putAll(shown(Score.mean(scores), call.language()));
        if (scores.isEmpty()) {
            answer.put("score", null);
        }
        answer.put("datasets", each);
        answer.put("next", page.next().orElse(null));
        return answer;
    }

    private static Map<String, Object> shown(Score score, Language language) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Points total = score.total();
        Map<String, Object> summed = put(new LinkedHashMap<>(), total);
        summed.put("most", Score.MOST);
        summed.put("band_floor", Band.of(total.floor()).label().in(language));
        summed.put("band_ceiling", Band.of(total.ceiling()).label().in(language));
        answer.put("score", summed);
        answer.put("dimensions", Arrays.stream(Dimension.values()).map(dimension -> dimension(dimension, score, language)).toList());
        answer.put("metrics", score.metrics().entrySet().stream().map(entry -> put(metric(entry.getKey(), language), entry.getValue())).toList());
        answer.put("remedies", score.missing().stream().map(metric -> remedy(metric, score, language)).toList());
        return answer;
    }

    private static Map<String, Object> dimension(Dimension dimension, Score score, Language language) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("dimension", word(dimension));
        shown.put("label", dimension.label().in(language));
        shown.put("points", Arrays.stream(Metric.values()).filter(metric -> metric.dimension() == dimension).mapToInt(Metric::points).sum());
        return put(shown, score.of(dimension));
    }

    private static Map<String, Object> metric(Metric metric, Language language) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("metric", word(metric));
        shown.put("dimension", word(metric.dimension()));
        shown.put("label", metric.label().in(language));
        shown.put("field", metric.field().key());
        shown.put("points", metric.points());
        return shown;
    }

    /** What to fill in is the field's own help: it is written for those who fill it in. */
    private static Map<String, Object> remedy(Metric metric, Score score, Language language) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("metric", word(metric));
        shown.put("field", metric.field().key());
        shown.put("label", metric.field().label().in(language));
        shown.put("gain", rounded(score.gain(metric)));
        shown.put("remedy", metric.field().help().in(language));
        return shown;
    }

    private static Map<String, Object> put(Map<String, Object> shown, Points points) {
        shown.put("floor", rounded(points.floor()));
        shown.put("ceiling", rounded(points.ceiling()));
        return shown;
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
