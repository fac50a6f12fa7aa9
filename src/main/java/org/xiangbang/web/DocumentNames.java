package org.xiangbang.web;

import java.util.Optional;

/** Finds the file name of a document that the reader may see. */
@FunctionalInterface
public interface DocumentNames {
    Optional<String> nameOf(String document);
}
