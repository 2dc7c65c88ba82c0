package it.opencatalogo.user;

import it.opencatalogo.action.Answer;
import it.opencatalogo.auth.Caller;
import java.util.List;
import java.util.UUID;

/** Port: the datasets a person made, finished for the wire, as far as the caller may see them. The datasets implement it. */
public interface CreatedDatasets {
    /** The form of such a dataset. */
    Answer SHOWN = Answer.called("ShownDataset");

    Object by(UUID user, int limit, Caller caller);
}
