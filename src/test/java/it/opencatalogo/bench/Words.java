package it.opencatalogo.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Words that sound Italian, drawn as words are in texts: the n-th most frequent with a chance of 1/n (Zipf). The same seed gives the same words. */
final class Words {
    private static final String[] SYLLABLES = "ba be bi bo ca ce chi co cu da de di do fa fe fi fo ga ge gi go la le li lo lu ma me mi mo mu na ne ni no pa pe pi po pra pro ra re ri ro sa se si so spe sta stra ta te ti to tra tu va ve vi vo za zio ne mento"
        .split(" ");
    private final List<String> words;
    private final double[] upTo;
    private final Random random;

    Words(List<String> common, int size, Random random) {
        this.random = random;
        Set<String> all = new LinkedHashSet<>(common);
        while (all.size() < size) {
            all.add(word(2 + random.nextInt(4)));
        }
        words = new ArrayList<>(all);
        upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    String one() {
        int at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return words.get(Math.min(words.size() - 1, at < 0 ? -at - 1 : at));
    }

    String some(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(i == 0 ? "" : " ").append(one());
        }
        return text.toString();
    }
}
