package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists over all datasets that need no search engine. */
@ApplicationScoped
public class DatasetLists implements ActionModule {
    static final Param<Integer> LIMIT = Param.natural("limit", "Quanti al massimo", "How many at most", 10);
    static final Param<Integer> OFFSET = Param.natural("offset", "Quanti saltarne", "How many to skip", 0);
    private static final Param<Integer> PAGE = Param.natural("page", "Pagina, da 1 (superato: usare offset)", "Page, from 1 (use offset instead)", 1);
    private static final int CURRENT = 10;
    private final PublicNames names;
    private final DatasetViews views;

    public DatasetLists(PublicNames names, DatasetViews views) {
        this.names = names;
        this.views = views;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("package_list", Doc.of("Elenca i nomi di tutti i dataset pubblici.", "Names of all public datasets, sorted.")
                .answers("I nomi, in ordine alfabetico", "The names, sorted", Answer.list(Answer.TEXT)), Input.of(LIMIT, OFFSET), Access.anyone(), this::names),
            read("current_package_list_with_resources", Doc.of("Elenca i dataset completi, dal più recente.", "Whole datasets, newest first.")
                .answers("I dataset", "The datasets", Answer.list(ShownDataset.ANSWER)),
                Input.of(LIMIT, OFFSET, PAGE), Access.anyone(), this::current),
            read("license_list", Doc.of("Elenca le licenze di CKAN; le licenze italiane sono valori del campo license_type delle risorse.", "CKAN's licences.")
                .answers("Le licenze", "The licences", Answer.list(LicenceList.ANSWER)),
                Input.none(), Access.anyone(), call -> LicenceList.ALL.stream().map(LicenceList.Licence::wire).toList()));
    }

    private Object names(Call call) {
        int limit = call.params().get(LIMIT, 0);
        int offset = call.params().get(OFFSET, 0);
        return limit <= 0 && offset == 0 ? names.all() : names.page(offset, limit > 0 ? limit : Integer.MAX_VALUE);
    }

    /** CKAN: without a limit ten; private ones only for administrators. */
    private Object current(Call call) {
        int limit = Math.min(call.params().get(LIMIT, CURRENT), 1000);
        int page = call.params().get(PAGE, 1);
        int offset = call.params().get(OFFSET).orElse(Math.max(0, page - 1) * limit);
        String visible = call.caller().sysadmin() ? "" : " and not private";
        return views.listed(views.ids("where state = 'active'" + visible + " order by modified desc, id limit ? offset ?", limit, offset), call.caller());
    }
}
