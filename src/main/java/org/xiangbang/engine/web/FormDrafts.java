package org.xiangbang.engine.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the reader typed into a form before and has not sent. The module that stores drafts implements it. */
public interface FormDrafts {

    /** @param subject {@code task:<id>} of an open step, {@code start:<process>} of the form that starts a case */
    Optional<Kept> find(String subject);

    /** @param values the values, with the names and texts that the form posts */
    record Kept(int revision, Instant savedAt, Map<String, List<String>> values) {}
}
