package it.opencatalogo.dcat;

/** A dataset that could not be written, and why; the page is served without it (dcat-ap-it.md, decision 11). */
public record LeftOut(String id, String reason) { }
