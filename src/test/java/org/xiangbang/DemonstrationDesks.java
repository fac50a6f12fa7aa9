package org.xiangbang;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The demonstration logins that a case at a place can wait for. */
final class DemonstrationDesks {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;

    private DemonstrationDesks() {}

    /** @param place code of a county, township or village */
    static List<String> of(String place) {
        var all = new ArrayList<String>();
        if (place.length() == VILLAGE) all.add("village.handler@" + place);
        if (place.length() >= TOWNSHIP)
            Stream.of("handler", "reviewer", "chief")
                    .map(post -> "township." + post + "@" + place.substring(0, TOWNSHIP))
                    .forEach(all::add);
        var county = place.substring(0, COUNTY);
        for (var department : List.of("agriculture", "civil-affairs", "finance"))
            Stream.of("handler", "reviewer", "chief")
                    .map(post -> department + "." + post + "@" + county)
                    .forEach(all::add);
        for (var department : List.of("line", "education", "health", "transport"))
            all.add(department + ".reviewer@" + county);
        all.add("audit.handler@" + county);
        all.add("leading-group.chief@" + county);
        return all;
    }

    static List<String> ofOrganization(String number) {
        return Stream.of("handler", "finance", "representative")
                .map(post -> "organization." + post + "@" + number)
                .toList();
    }

    static List<String> of(String place, String organization) {
        return Stream.concat(of(place).stream(), ofOrganization(organization).stream())
                .toList();
    }
}
