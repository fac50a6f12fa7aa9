package org.xiangbang.shared;

/**
 * A desk (岗位) that tasks are offered to: {@code department.post@region}, for instance {@code civil-affairs.reviewer@510727}.
 *
 * @param region an administrative division code, or an organization number for desks of an organization
 */
public record Desk(String department, String post, String region) {

    /** The department of every desk that belongs to a social organization. */
    public static final String ORGANIZATION = "organization";

    /** The post of whoever leads a department. */
    public static final String CHIEF = "chief";

    /** @throws IllegalArgumentException if the text is not {@code department.post@region} */
    public static Desk parse(String id) {
        var parts = id.split("[.@]");
        if (parts.length != 3 || id.indexOf('.') > id.indexOf('@'))
            throw new IllegalArgumentException("not a desk: " + id);
        return new Desk(parts[0], parts[1], parts[2]);
    }

    public String id() {
        return department + "." + post + "@" + region;
    }

    /** Returns the desk of the chief of this desk's department, at the same place. */
    public Desk chief() {
        return new Desk(department, CHIEF, region);
    }

    public boolean ofOrganization() {
        return ORGANIZATION.equals(department);
    }

    @Override
    public String toString() {
        return id();
    }
}
