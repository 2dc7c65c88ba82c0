package it.opencatalogo.files;

/** A file in the store. */
public interface StoredFile {
    long size();

    /** A part of it, as something that the HTTP layer sends without holding it in memory. */
    Object part(long from, long length);
}
