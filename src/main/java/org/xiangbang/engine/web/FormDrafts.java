package org.xiangbang.engine.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the reader typed into a form before and has not sent; whoever keeps drafts answers. */
public interface FormDrafts {

    /** @param subject {@code task:<id>} of an open step, {@code start:<process>} of the form that starts a case */
    Optional<Kept> find(String subject);

    /** @param values as the form names and posts them */
    record Kept(int revision, Instant savedAt, Map<String, List<String>> values) {}
}
