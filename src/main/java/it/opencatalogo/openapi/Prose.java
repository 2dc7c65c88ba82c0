package it.opencatalogo.openapi;

import it.opencatalogo.action.Action;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Param;

/** The words of an operation in both languages, Italian first. */
final class Prose {
    private Prose() {
    }

    static String summary(Action action) {
        return line(action.doc().italian()) + " · " + line(action.doc().english());
    }

    static String description(Action action) {
        return action.doc().italian() + "\n\n**Chi può:** " + sentence(action.access().italian())
            + "\n\n*" + action.doc().english() + " **Who may:** " + sentence(action.access().english()) + "*";
    }

    static String answer(Action action) {
        return action.doc().answerItalian().isEmpty() ? "Nulla · Nothing" : action.doc().answerItalian() + " · " + action.doc().answerEnglish();
    }

    static String parameter(Param<?> param, boolean withExample) {
        String text = param.italian() + " · " + param.english();
        boolean telling = withExample && param.example() != null && !"".equals(param.example());
        return telling ? text + " (" + (param.example() instanceof String example ? example : Json.text(param.example())) + ")" : text;
    }

    private static String line(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String sentence(String text) {
        return line(text) + ".";
    }
}
