package org.xiangbang.tasklist.list;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.access.Regions;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/**
 * The places that a reader probably means where a form asks for one: the village and township of their desks, and those of the cases
 * that they started last (ADR 0197). Fields ask it: {@code ${@nearPlaces.all()}}.
 */
@Repository("nearPlaces")
class NearPlaces {
    private static final int MOST = 6;
    private static final int TOWNSHIP = 9;

    private final JdbcClient db;
    private final Regions regions;
    private final CurrentOfficial reader;

    NearPlaces(JdbcClient db, Regions regions, CurrentOfficial reader) {
        this.db = db;
        this.regions = regions;
        this.reader = reader;
    }

    /** @param fullName every name from the province down */
    public record Near(String code, String name, String fullName) {}

    /** Returns at most six places, the reader's own first; none for a reader who has none and started nothing. */
    public List<Near> all() {
        return reader.find().map(this::of).orElse(List.of());
    }

    List<Near> of(Official who) {
        var codes = new LinkedHashSet<String>();
        who.desks().forEach(desk -> {
            codes.add(desk.region());
            if (desk.region().length() > TOWNSHIP) above(desk.region()).ifPresent(codes::add);
        });
        codes.addAll(recent(who.login()));
        return codes.stream()
                .flatMap(code -> regions.find(code).stream())
                .map(place -> new Near(place.code(), place.name(), regions.fullName(new Region(place.code()))))
                .limit(MOST)
                .toList();
    }

    private Optional<String> above(String code) {
        return Stream.of(code.substring(0, TOWNSHIP))
                .flatMap(part -> regions.find(part).stream())
                .map(NamedRegion::code)
                .findFirst();
    }

    private List<String> recent(String login) {
        return db.sql("""
                select c.region from tasklist.started s join cases.public_case c on c.case_no = s.case_no
                 where s.login = :login and c.kind <> 'ORGANIZATION' group by c.region order by max(s.at) desc limit :most
                """)
                .param("login", login)
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
