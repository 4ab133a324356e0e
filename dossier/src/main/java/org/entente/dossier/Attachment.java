package org.entente.dossier;

/** A file that the dossier carries as it is. */
public record Attachment(String path, Content content) {}
