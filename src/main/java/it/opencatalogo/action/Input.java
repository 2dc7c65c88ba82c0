package it.opencatalogo.action;

import java.util.List;
import java.util.Map;

/**
 * What an action takes: its parameters.
 *
 * @param example a request that succeeds as it stands in the sample catalogue
 */
public record Input(List<Param<?>> params, Map<String, ?> example) {
    public static Input none() {
        return new Input(List.of(), Map.of());
    }

    public static Input of(Param<?>... params) {
        return new Input(List.of(params), Map.of());
    }

    public Input example(Map<String, ?> request) {
        return new Input(params, request);
    }
}
