package org.xiangbang.access.administration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Department;
import org.xiangbang.access.DeskAssignment;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Division;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Desk;

/** One branch of the tree of desks: a place with its departments, their desks and people, and the divisions directly below it. */
@Component
class DeskBranches {
    static final int BELOW = 50;

    /** So many people of one place are shown; the search finds the others. */
    private static final int MOST_PEOPLE = 100;

    private final DeskTree tree;
    private final DeskOffer offer;
    private final Desks desks;
    private final DeskNames names;
    private final Regions regions;
    private final NeededDesks needed;

    DeskBranches(DeskTree tree, DeskOffer offer, Desks desks, DeskNames names, Regions regions, NeededDesks needed) {
        this.tree = tree;
        this.offer = offer;
        this.desks = desks;
        this.names = names;
        this.regions = regions;
        this.needed = needed;
    }

    /**
     * @param until the last day
     * @param limited whether only in some processes
     */
    record Deputy(String login, String name, LocalDate until, boolean limited) {}

    record Holder(String login, String name, OffsetDateTime since, List<Deputy> deputies) {}

    /** @param listed false if a model asks for the desk and nobody ever held it */
    record Post(String desk, String name, String post, boolean listed, List<Holder> holders) {
        public boolean vacant() {
            return holders.isEmpty();
        }
    }

    record Office(String department, String name, List<Post> desks) {}

    /** @param missing how many desks at and below it the models need and nobody was ever given */
    record Below(String code, String name, int desks, int vacant, int missing, LocalDate until) {}

    /**
     * @param place null for the top
     * @param cut whether the place has more desks or people than are shown
     * @param missing how many desks below the place the models need and nobody was ever given, if it is in use
     * @param next the code after which the next page of the divisions below begins; null on the last one
     */
    record Branch(
            String place,
            String name,
            List<Office> offices,
            boolean cut,
            List<Below> below,
            int missing,
            String next) {}

    /** @param place a region or the number of an organization; null for the top */
    Branch of(String place, String after, Locale locale) {
        var region = regions.find(place == null ? "" : place);
        var listed = place == null ? List.<Desk>of() : tree.at(place);
        var shown = new LinkedHashSet<>(listed.stream().limit(DeskTree.MOST).toList());
        region.ifPresent(found -> shown.addAll(offer.expected(found.region())));
        var people = place == null ? List.<DeskAssignment>of() : desks.at(place);
        var posts = posts(shown, listed, people.stream().limit(MOST_PEOPLE).toList(), locale);
        var below = place == null || region.isPresent() ? regions.below(place, after, BELOW + 1) : List.<Division>of();
        var first = below.stream().limit(BELOW).toList();
        var missing = missing(place, first);
        return new Branch(
                place,
                region.map(found -> found.name()).orElse(place),
                offices(posts, locale),
                listed.size() > DeskTree.MOST || people.size() > MOST_PEOPLE,
                counted(first, missing),
                missing.values().stream().mapToInt(Integer::intValue).sum(),
                below.size() > BELOW ? below.get(BELOW - 1).code() : null);
    }

    /** Describes desks of different places, such as those that a search finds. */
    List<Post> posts(List<Desk> found, Locale locale) {
        var people = found.stream()
                .flatMap(desk -> desks.holders(desk).stream().limit(BELOW))
                .toList();
        return posts(found, found, people.stream().limit(MOST_PEOPLE).toList(), locale);
    }

    private List<Post> posts(
            Collection<Desk> shown, Collection<Desk> listed, List<DeskAssignment> people, Locale locale) {
        var deputies = tree.deputies(people.stream().map(DeskAssignment::login).toList()).stream()
                .collect(Collectors.groupingBy(DeskTree.ActingDeputy::principal));
        Map<String, List<Holder>> holders = new LinkedHashMap<>();
        for (var held : people)
            holders.computeIfAbsent(held.desk(), desk -> new ArrayList<>())
                    .add(holder(held, deputies.getOrDefault(held.login(), List.of())));
        return shown.stream()
                .map(desk -> new Post(
                        desk.id(),
                        names.of(desk, locale),
                        names.post(desk.post(), locale),
                        listed.contains(desk),
                        holders.getOrDefault(desk.id(), List.of())))
                .toList();
    }

    private static Holder holder(DeskAssignment held, List<DeskTree.ActingDeputy> deputies) {
        return new Holder(
                held.login(),
                held.name(),
                held.heldFrom(),
                deputies.stream()
                        .map(d -> new Deputy(d.login(), d.name(), d.until(), d.limited()))
                        .toList());
    }

    private List<Office> offices(List<Post> posts, Locale locale) {
        var offices = new LinkedHashMap<String, List<Post>>();
        var order = offer.departments().stream().map(Department::code).toList();
        posts.stream()
                .sorted(Comparator.comparing((Post post) -> Desk.parse(post.desk()), DeskOffer.order(order)))
                .forEach(
                        post -> offices.computeIfAbsent(Desk.parse(post.desk()).department(), code -> new ArrayList<>())
                                .add(post));
        return offices.entrySet().stream()
                .map(office -> new Office(
                        office.getKey(),
                        names.department(Desk.parse(office.getValue().get(0).desk()), locale),
                        office.getValue()))
                .toList();
    }

    private Map<String, Integer> missing(String place, List<Division> below) {
        if (below.isEmpty()) return Map.of();
        return needed.below(
                place == null ? "" : place, below.stream().map(Division::code).toList());
    }

    private List<Below> counted(List<Division> divisions, Map<String, Integer> missing) {
        var counts = tree.counts(divisions.stream().map(Division::code).toList());
        return divisions.stream()
                .map(division -> {
                    var count = counts.getOrDefault(division.code(), DeskTree.Count.none(division.code()));
                    return new Below(
                            division.code(),
                            division.name(),
                            count.desks(),
                            count.vacant(),
                            missing.getOrDefault(division.code(), 0),
                            division.until());
                })
                .toList();
    }
}
