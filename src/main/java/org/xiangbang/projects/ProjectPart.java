package org.xiangbang.projects;

import java.util.Optional;

/** A part of a project's record that the interface shows beside the project itself, such as its agreement. */
public interface ProjectPart {

    /** The name of its property: {@code agreement}. */
    String name();

    /** Empty while there is none; amounts as decimal strings. */
    Optional<Object> of(String caseNo);
}
