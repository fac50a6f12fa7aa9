package org.xiangbang.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/**
 * What somebody may see, in one place for pages, lists and the interface: an official the cases of their desks' regions and
 * below, an organization its own and those it is a
 * member of, an applicant what they filed. Without a desk nothing.
 */
public record RegionScope(List<Region> regions, List<String> organizations, List<String> desks) {
    private static final String APPLICANT = "applicant";

    /** The character behind the digits: every code below {@code 5132} lies between {@code 5132} and {@code 5132:}. */
    private static final String BEHIND_DIGITS = ":";

    public static RegionScope of(Official official) {
        var regions = new ArrayList<Region>();
        var organizations = new ArrayList<String>();
        var desks = seats(official);
        for (var desk : desks) {
            if (desk.ofOrganization()) organizations.add(desk.region());
            else if (!APPLICANT.equals(desk.department())) regions.add(new Region(desk.region()));
        }
        return new RegionScope(
                regions.stream().distinct().toList(),
                organizations.stream().distinct().toList(),
                desks.stream().map(Desk::id).toList());
    }

    /** Own desks and those of principals: who acts for somebody has to see what they see. */
    private static List<Desk> seats(Official official) {
        var principals = official.standIns().stream().flatMap(s -> s.desks().stream());
        return Stream.concat(official.desks().stream(), principals).distinct().toList();
    }

    /**
     * A condition over {@code engine.public_case} under that alias, in brackets; its parameters are {@link #params()}.
     *
     * @param alias the alias, a word of ours and never a user's
     */
    public String condition(String alias) {
        var any = new ArrayList<String>();
        for (int i = 0; i < regions.size(); i++) {
            any.add("(%1$s.region >= :scope%2$d and %1$s.region < :scopeEnd%2$d)".formatted(alias, i));
            any.add("""
                    exists (select 1 from engine.public_case_region r where r.case_no = %1$s.case_no \
                    and r.region >= :scope%2$d and r.region < :scopeEnd%2$d)""".formatted(alias, i));
        }
        if (!organizations.isEmpty()) {
            any.add(alias + ".organization in (:scopeOrganizations)");
            any.add("""
                    exists (select 1 from engine.public_case_member m where m.case_no = %s.case_no \
                    and m.organization in (:scopeOrganizations))""".formatted(alias));
        }
        if (!desks.isEmpty()) any.add(alias + ".applicant in (:scopeDesks)");
        return any.isEmpty() ? "(false)" : "(" + String.join(" or ", any) + ")";
    }

    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        for (int i = 0; i < regions.size(); i++) {
            params.put("scope" + i, regions.get(i).code());
            params.put("scopeEnd" + i, regions.get(i).code() + BEHIND_DIGITS);
        }
        if (!organizations.isEmpty()) params.put("scopeOrganizations", organizations);
        if (!desks.isEmpty()) params.put("scopeDesks", desks);
        return params;
    }

    /** The same question for one case that is already in hand. */
    public boolean covers(Collection<Region> caseRegions, String organization, Desk applicant) {
        return regions.stream().anyMatch(mine -> caseRegions.stream().anyMatch(mine::contains))
                || (organization != null && organizations.contains(organization))
                || (applicant != null && desks.contains(applicant.id()));
    }
}
