package it.opencatalogo.action;

import java.util.List;

/** Port: a noun's actions. */
public interface ActionModule {
    List<Action> actions();
}
