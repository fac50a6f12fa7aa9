package org.xiangbang.projects;

import java.util.Optional;

/** A part of a project's record that the interface shows beside the project itself, such as its agreement. */
public interface ProjectPart {

    /** The name of the property that holds it: {@code agreement}. */
    String name();

    /** Returns the part, with amounts as decimal strings; empty while there is none. */
    Optional<Object> of(String caseNo);
}
