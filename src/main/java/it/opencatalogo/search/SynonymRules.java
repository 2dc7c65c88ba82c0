package it.opencatalogo.search;

/** Where the synonyms that hold at the moment are kept. */
public interface SynonymRules {
    Synonyms now();
}
