package it.opencatalogo.dataset;

import it.opencatalogo.action.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CKAN's fifteen licences in its order (ckan-api 4.5, measured on 2.12). The Italian ones are values of a resource's licence. */
final class LicenceList {
    private static final Answer PYTHON = Answer.word("True", "False");
    static final Answer ANSWER = Answer.object().has("domain_content", PYTHON).has("id", Answer.TEXT).has("domain_data", PYTHON).has("domain_software", PYTHON)
        .has("family", Answer.TEXT).has("is_generic", PYTHON).has("od_conformance", Answer.TEXT).has("osd_conformance", Answer.TEXT).has("maintainer", Answer.TEXT)
        .has("status", Answer.TEXT).has("url", Answer.TEXT).has("title", Answer.TEXT);
    private static final String DEFINITION = "http://www.opendefinition.org/licenses/";

    /** {@code domains} and {@code kind} are words of which each may be there. */
    record Licence(String id, String title, String domains, String kind, boolean open, String url) {
        Map<String, Object> wire() {
            Map<String, Object> wire = new LinkedHashMap<>();
            wire.put("domain_content", python(domains.contains("content")));
            wire.put("id", id);
            wire.put("domain_data", python(domains.contains("data")));
            wire.put("domain_software", python(false));
            wire.put("family", "");
            wire.put("is_generic", python(!kind.isEmpty()));
            wire.put("od_conformance", open ? "approved" : "not reviewed");
            wire.put("osd_conformance", "not reviewed");
            wire.put("maintainer", "");
            wire.put("status", "active");
            wire.put("url", url);
            wire.put("title", title);
            return wire;
        }

        private static String python(boolean flag) {
            return flag ? "True" : "False";
        }
    }

    static final List<Licence> ALL = List.of(
        new Licence("notspecified", "License not specified", "", "generic", false, ""),
        new Licence("odc-pddl", "Open Data Commons Public Domain Dedication and License (PDDL)", "data", "", true, DEFINITION + "odc-pddl"),
        new Licence("odc-odbl", "Open Data Commons Open Database License (ODbL)", "data", "", true, DEFINITION + "odc-odbl"),
        new Licence("odc-by", "Open Data Commons Attribution License", "data", "", true, DEFINITION + "odc-by"),
        new Licence("cc-zero", "Creative Commons CCZero", "content data", "", true, DEFINITION + "cc-zero"),
        new Licence("cc-by", "Creative Commons Attribution", "", "", true, DEFINITION + "cc-by"),
        new Licence("cc-by-sa", "Creative Commons Attribution Share-Alike", "content", "", true, DEFINITION + "cc-by-sa"),
        new Licence("gfdl", "GNU Free Documentation License", "content", "", true, DEFINITION + "gfdl"),
        new Licence("other-open", "Other (Open)", "content", "generic", true, ""),
        new Licence("other-pd", "Other (Public Domain)", "content", "generic", true, ""),
        new Licence("other-at", "Other (Attribution)", "content", "generic", true, ""),
        new Licence("uk-ogl", "UK Open Government Licence (OGL)", "content", "", true,
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
        new Licence("cc-nc", "Creative Commons Non-Commercial (Any)", "", "", false, "http://creativecommons.org/licenses/by-nc/2.0/"),
        new Licence("other-nc", "Other (Non-Commercial)", "", "generic", false, ""),
        new Licence("other-closed", "Other (Not Open)", "", "generic", false, ""));

    private LicenceList() {
    }

    static Optional<Licence> find(String id) {
        return ALL.stream().filter(licence -> licence.id().equals(id)).findFirst();
    }
}
