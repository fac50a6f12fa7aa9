package org.xiangbang.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file names of documents that the reader may see. */
@FunctionalInterface
public interface DocumentNames {
    /** Returns the names by id, in one read however many there are; none for what the reader may not see. */
    Map<String, String> namesOf(Collection<String> documents);

    default Optional<String> nameOf(String document) {
        return Optional.ofNullable(namesOf(List.of(document)).get(document));
    }
}
