package it.opencatalogo.activity;

import it.opencatalogo.activity.LineMatches.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The forms in which CKAN writes differences. Its headers end in an empty line each, because they carry a line end of their own. */
enum DiffForm {
    UNIFIED(DiffForm::unified),
    CONTEXT(DiffForm::context),
    HTML(DiffForm::html);

    private static final int AROUND = 3;
    private final BiFunction<List<String>, List<String>, List<String>> writer;

    DiffForm(BiFunction<List<String>, List<String>, List<String>> writer) {
        this.writer = writer;
    }

    static Optional<DiffForm> of(String word) {
        return List.of(values()).stream().filter(form -> form.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }

    String write(List<String> before, List<String> after) {
        return String.join("\n", writer.apply(before, after));
    }

    private static List<String> unified(List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>();
        for (List<Part> hunk : hunks(before, after)) {
            if (lines.isEmpty()) {
                lines.addAll(List.of("--- \n", "+++ \n"));
            }
            Part first = hunk.get(0);
            Part last = hunk.get(hunk.size() - 1);
            lines.add("@@ -" + range(first.from1(), last.to1()) + " +" + range(first.from2(), last.to2()) + " @@\n");
            for (Part part : hunk) {
                before.subList(part.from1(), part.to1()).forEach(line -> lines.add((part.equal() ? " " : "-") + line));
                if (!part.equal()) {
                    after.subList(part.from2(), part.to2()).forEach(line -> lines.add("+" + line));
                }
            }
        }
        return lines;
    }

    private static String range(int from, int to) {
        int length = to - from;
        return length == 1 ? Integer.toString(from + 1) : (length == 0 ? from : from + 1) + "," + length;
    }

    private static List<String> context(List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>();
        for (List<Part> hunk : hunks(before, after)) {
            if (lines.isEmpty()) {
                lines.addAll(List.of("*** \n", "--- \n"));
            }
            Part first = hunk.get(0);
            Part last = hunk.get(hunk.size() - 1);
            lines.add("***************\n");
            lines.add("*** " + fromTo(first.from1(), last.to1()) + " ****\n");
            if (hunk.stream().anyMatch(part -> !part.equal() && part.to1() > part.from1())) {
                hunk.forEach(part -> before.subList(part.from1(), part.to1()).forEach(line -> lines.add(mark(part, part.to2() == part.from2(), "- ") + line)));
            }
            lines.add("--- " + fromTo(first.from2(), last.to2()) + " ----\n");
            if (hunk.stream().anyMatch(part -> !part.equal() && part.to2() > part.from2())) {
                hunk.forEach(part -> after.subList(part.from2(), part.to2()).forEach(line -> lines.add(mark(part, part.to1() == part.from1(), "+ ") + line)));
            }
        }
        return lines;
    }

    private static String mark(Part part, boolean alone, String sign) {
        return part.equal() ? "  " : alone ? sign : "! ";
    }

    private static String fromTo(int from, int to) {
        return to - from <= 1 ? Integer.toString(to == from ? from : from + 1) : from + 1 + "," + to;
    }

    /** Changes with the lines around them; those that lie close together are one. */
    private static List<List<Part>> hunks(List<String> before, List<String> after) {
        List<List<Part>> hunks = new ArrayList<>();
        List<Part> hunk = new ArrayList<>();
        for (Part part : LineMatches.of(before, after)) {
            int length = part.to1() - part.from1();
            if (part.equal() && (hunk.isEmpty() || length > 2 * AROUND)) {
                if (!hunk.isEmpty()) {
                    hunk.add(new Part(true, part.from1(), part.from1() + AROUND, part.from2(), part.from2() + AROUND));
                    hunks.add(hunk);
                    hunk = new ArrayList<>();
                }
                int kept = Math.min(AROUND, length);
                hunk.add(new Part(true, part.to1() - kept, part.to1(), part.to2() - kept, part.to2()));
            } else {
                hunk.add(part);
            }
        }
        hunks.add(trimmed(hunk));
        hunks.removeIf(one -> one.stream().allMatch(Part::equal));
        return hunks;
    }

    private static List<Part> trimmed(List<Part> hunk) {
        if (!hunk.isEmpty() && hunk.get(hunk.size() - 1).equal()) {
            Part last = hunk.remove(hunk.size() - 1);
            int kept = Math.min(AROUND, last.to1() - last.from1());
            hunk.add(new Part(true, last.from1(), last.from1() + kept, last.from2(), last.from2() + kept));
        }
        return hunk;
    }

    /** Both texts side by side, with the classes of CKAN's table. CKAN marks the letters within a line too. */
    private static List<String> html(List<String> before, List<String> after) {
        List<String> rows = new ArrayList<>(List.of("<table class=\"diff\" cellspacing=\"0\" cellpadding=\"0\" rules=\"groups\">", "<tbody>"));
        for (Part part : LineMatches.of(before, after)) {
            int most = Math.max(part.to1() - part.from1(), part.to2() - part.from2());
            for (int i = 0; i < most; i++) {
                boolean left = part.from1() + i < part.to1();
                boolean right = part.from2() + i < part.to2();
                String mark = part.equal() ? "" : left && right ? "diff_chg" : left ? "diff_sub" : "diff_add";
                rows.add("<tr>" + cells(before, part.from1() + i, left, mark) + cells(after, part.from2() + i, right, mark) + "</tr>");
            }
        }
        rows.addAll(List.of("</tbody>", "</table>"));
        return rows;
    }

    private static String cells(List<String> lines, int at, boolean there, String mark) {
        String text = there ? lines.get(at).chars().mapToObj(DiffForm::escaped).collect(Collectors.joining()) : "";
        String marked = there && !mark.isEmpty() ? "<span class=\"" + mark + "\">" + text + "</span>" : text;
        return "<td class=\"diff_header\">" + (there ? at + 1 : "") + "</td><td nowrap=\"nowrap\">" + marked + "</td>";
    }

    private static String escaped(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case ' ' -> "&nbsp;";
            default -> Character.toString(c);
        };
    }
}
