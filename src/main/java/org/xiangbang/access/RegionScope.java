package org.xiangbang.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/**
 * What a person may see; pages, lists and the interface all use it. An official sees the cases of their desks' regions and below,
 * an organization its own and those of which it is a member, an applicant what they filed. A deputy also sees what the principal
 * sees, limited to the processes of the deputyship (decision 0081). A person without a desk sees nothing.
 */
public record RegionScope(List<Part> parts) {
    private static final String APPLICANT = "applicant";

    /** The character that follows the digits: every code below {@code 5132} is between {@code 5132} and {@code 5132:}. */
    private static final String BEHIND_DIGITS = ":";

    /** A case that lies in the division of the desk that filed it is seen for that too. There is an index on the others. */
    private static final String ELSEWHERE = " and not starts_with(f.region, split_part(f.applicant, '@', 2))";

    /** What can be seen from some desks. @param processes the processes of which a case must have had a step; empty for every case */
    record Part(List<Region> regions, List<String> organizations, List<String> desks, Set<String> processes) {

        static Part of(Collection<Desk> desks, Set<String> processes) {
            var regions = new ArrayList<Region>();
            var organizations = new ArrayList<String>();
            for (var desk : desks) {
                if (desk.ofOrganization()) organizations.add(desk.region());
                else if (!APPLICANT.equals(desk.department())) regions.add(new Region(desk.region()));
            }
            return new Part(
                    regions.stream().distinct().toList(),
                    organizations.stream().distinct().toList(),
                    desks.stream().map(Desk::id).toList(),
                    processes);
        }

        private String condition(String alias, int number) {
            var any = new ArrayList<String>();
            for (int i = 0; i < regions.size(); i++) {
                var named = named(number, i);
                any.add("(%1$s.region >= :%2$s and %1$s.region < :%2$sEnd)".formatted(alias, named));
                any.add("""
                        exists (select 1 from cases.public_case_region r where r.case_no = %1$s.case_no \
                        and r.region >= :%2$s and r.region < :%2$sEnd)""".formatted(alias, named));
            }
            if (!organizations.isEmpty()) {
                any.add("%s.organization in (:scopeOrganizations%d)".formatted(alias, number));
                any.add("""
                        exists (select 1 from cases.public_case_member m where m.case_no = %s.case_no \
                        and m.organization in (:scopeOrganizations%d))""".formatted(alias, number));
            }
            any.add("%s.applicant in (:scopeDesks%d)".formatted(alias, number));
            var seen = "(" + String.join(" or ", any) + ")";
            return processes.isEmpty() ? seen : limited(seen, alias, number);
        }

        /** Returns conditions of which each case that can be seen fulfills one at least. */
        private List<String> branches(String alias, int number) {
            var any = new ArrayList<String>();
            for (int i = 0; i < regions.size(); i++) any.addAll(within(regions.get(i), alias, named(number, i)));
            if (!organizations.isEmpty()) {
                any.add("%s.organization in (:scopeOrganizations%d)".formatted(alias, number));
                any.add("""
                        %s.case_no in (select m.case_no from cases.public_case_member m \
                        where m.organization in (:scopeOrganizations%d))""".formatted(alias, number));
            }
            any.add("%s.applicant in (:scopeDesks%d)".formatted(alias, number));
            return processes.isEmpty()
                    ? any
                    : any.stream().map(one -> limited(one, alias, number)).toList();
        }

        private static String named(int number, int region) {
            return "scope" + number + "x" + region;
        }

        private static String limited(String seen, String alias, int number) {
            return """
                    (%s and exists (select 1 from engine.public_case_process q where q.case_no = %s.case_no \
                    and q.process in (:scopeProcesses%d)))""".formatted(seen, alias, number);
        }

        private List<String> seenOtherwise(int number) {
            var any = new ArrayList<String>();
            for (int i = 0; i < regions.size(); i++) any.add("""
                        select r.case_no from cases.public_case_region r join cases.public_case w on w.case_no = r.case_no
                         where r.region >= :%1$s and r.region < :%1$sEnd
                           and not (w.region >= :%1$s and w.region < :%1$sEnd)""".formatted(named(number, i)));
            if (!organizations.isEmpty()) {
                any.add("select o.case_no from cases.public_case o where o.organization in (:scopeOrganizations%d)"
                        .formatted(number));
                any.add(
                        "select m.case_no from cases.public_case_member m where m.organization in (:scopeOrganizations%d)"
                                .formatted(number));
            }
            any.add("select f.case_no from cases.public_case f where f.applicant in (:scopeDesks%d)%s"
                    .formatted(number, desks.stream().anyMatch(Part::ofApplicant) ? "" : ELSEWHERE));
            return any;
        }

        private static boolean ofApplicant(String desk) {
            return desk.startsWith(APPLICANT + ".");
        }

        private void put(Map<String, Object> params, int number) {
            for (int i = 0; i < regions.size(); i++) params.putAll(params(regions.get(i), named(number, i)));
            if (!organizations.isEmpty()) params.put("scopeOrganizations" + number, organizations);
            params.put("scopeDesks" + number, desks);
            if (!processes.isEmpty()) params.put("scopeProcesses" + number, processes);
        }

        private boolean covers(Collection<Region> places, Collection<String> members, Desk applicant) {
            return regions.stream().anyMatch(mine -> places.stream().anyMatch(mine::contains))
                    || organizations.stream().anyMatch(members::contains)
                    || (applicant != null && desks.contains(applicant.id()));
        }
    }

    /**
     * Returns conditions over {@code cases.public_case} of which each case in a division fulfills one at least, and each of which is found
     * by an index; their parameters are {@link #params(Region, String)}.
     *
     * @param alias as in {@link #condition}
     * @param name of the parameters, which is part of the program and never comes from a user
     */
    public static List<String> within(Region region, String alias, String name) {
        return List.of(own(region, alias, name), """
                        %s.case_no in (select r.case_no from cases.public_case_region r \
                        where r.region >= :%2$s and r.region < :%2$sEnd)""".formatted(alias, name));
    }

    /** There is an index on the county of a case, and on the township of one that lies below a county. */
    private static String own(Region region, String alias, String name) {
        var within = "%1$s.region >= :%2$s and %1$s.region < :%2$sEnd".formatted(alias, name);
        return switch (region.level()) {
            case PROVINCE, CITY -> within;
            case COUNTY -> "left(%s.region, 6) = :%s".formatted(alias, name);
            case TOWNSHIP, VILLAGE ->
                "left(%1$s.region, 9) = left(:%2$s, 9) and length(%1$s.region) > 6 and %3$s"
                        .formatted(alias, name, within);
        };
    }

    public static Map<String, Object> params(Region region, String name) {
        return Map.of(name, region.code(), name + "End", region.code() + BEHIND_DIGITS);
    }

    public static RegionScope of(Official official) {
        var everywhere = new LinkedHashSet<>(official.desks());
        official.standIns().stream().filter(s -> s.processes().isEmpty()).forEach(s -> everywhere.addAll(s.desks()));
        var limited = official.standIns().stream().filter(s -> !s.processes().isEmpty());
        return new RegionScope(Stream.concat(
                        Stream.of(Part.of(everywhere, Set.of())), limited.map(s -> Part.of(s.desks(), s.processes())))
                .filter(part -> !part.desks().isEmpty())
                .toList());
    }

    /** Returns the places of all the desks, including those of a principal with limited processes. Used for things that are not cases. */
    public List<Region> regions() {
        return parts.stream().flatMap(p -> p.regions().stream()).distinct().toList();
    }

    /** Is a part of the scope limited to some processes, so that it takes the steps of a case to tell whether the case is in it? */
    public boolean limited() {
        return parts.stream().anyMatch(part -> !part.processes().isEmpty());
    }

    /**
     * Returns SQL that reads the numbers of the cases in an unlimited scope for another reason than their own division, some of which
     * may be in it for that too; its parameters are {@link #params()}.
     */
    public String seenOtherwise() {
        var any = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) any.addAll(parts.get(i).seenOtherwise(i));
        return any.isEmpty() ? "select null::text" : String.join(" union ", any);
    }

    /** Does the scope include that of a person of an organization? */
    public boolean ofOrganization() {
        return parts.stream().anyMatch(p -> !p.organizations().isEmpty());
    }

    /**
     * Returns a condition over {@code cases.public_case} under that alias, in brackets; its parameters are {@link #params()}.
     *
     * @param alias the alias, which is part of the program and never comes from a user
     */
    public String condition(String alias) {
        var any = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) any.add(parts.get(i).condition(alias, i));
        return any.isEmpty() ? "(false)" : "(" + String.join(" or ", any) + ")";
    }

    /** Has it few cases among many, because all its divisions are counties or smaller? */
    public boolean isNarrow() {
        return regions().stream().allMatch(RegionScope::isSmall);
    }

    /** Is the division a county or smaller? */
    public static boolean isSmall(Region region) {
        return region.at(Region.Level.COUNTY).isPresent();
    }

    /**
     * Returns the conditions of {@link #condition} one by one, each of which is found by an index; a case may fulfill several. Their
     * parameters are {@link #params()}.
     */
    public List<String> branches(String alias) {
        var any = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) any.addAll(parts.get(i).branches(alias, i));
        return any;
    }

    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        for (int i = 0; i < parts.size(); i++) parts.get(i).put(params, i);
        return params;
    }

    /**
     * Answers the same question for one case that is at hand already.
     *
     * @param organizations the organizations that take part in it
     * @param processes the processes of which it has had a step; asked only for a deputy who is limited to some processes
     */
    public boolean covers(
            Collection<Region> places,
            Collection<String> organizations,
            Desk applicant,
            Supplier<Set<String>> processes) {
        return parts.stream()
                .filter(part -> part.covers(places, organizations, applicant))
                .anyMatch(part ->
                        part.processes().isEmpty() || processes.get().stream().anyMatch(part.processes()::contains));
    }
}
