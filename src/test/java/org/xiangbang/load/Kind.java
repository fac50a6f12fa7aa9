package org.xiangbang.load;

/** What people do with the program, and of a hundred things that they do how often. */
public enum Kind {
    HOME("home page", 8),
    TASKS("task list", 22),
    TASKS_FILTERED("task list, one process", 10),
    NEEDS("needs of the own place by status", 8),
    PROJECTS("projects by status", 6),
    ORGANIZATIONS("organizations", 2),
    SEARCH("search by a word", 6),
    CASE_NUMBER("search by a case number", 2),
    CASE("page of a case", 20),
    FORM("form of a step", 8),
    STEP("form of a step that is then done", 6),
    REPORT("report of a need", 2),
    /** The two requests that follow the form of a step which is done. */
    CLAIM("claim of a step", 0),
    COMPLETE("completion of a step", 0),
    /** What every open page asks for by itself. */
    BELL("number of notifications, every 10 s", 0),
    ROWS("rows of an open task list, every 8 s", 0);

    private final String words;
    private final int share;

    Kind(String words, int share) {
        this.words = words;
        this.share = share;
    }

    public String words() {
        return words;
    }

    int share() {
        return share;
    }

    /** Whether the goal for lists holds for it. */
    public boolean isList() {
        return switch (this) {
            case TASKS, TASKS_FILTERED, NEEDS, PROJECTS, ORGANIZATIONS, SEARCH -> true;
            default -> false;
        };
    }
}
