package it.opencatalogo.log;

/** Port: how a document becomes the text that is kept and hashed. */
public interface JsonText {
    String of(Object document);
}
