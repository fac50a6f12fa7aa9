package org.xiangbang.projects;

import java.time.LocalDate;

/**
 * One milestone of a project, numbered from 1.
 *
 * @param reachedOn null until its proof was accepted
 */
public record Milestone(int no, String content, LocalDate plannedOn, LocalDate reachedOn) {

    public boolean reached() {
        return reachedOn != null;
    }
}
