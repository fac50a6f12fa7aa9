package org.xiangbang.access.administration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Department;
import org.xiangbang.access.Departments;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

/**
 * The desks that officials can be given in a region, whether anybody held them before or not: of each department of its level the
 * posts that models name and those to which the program gives rights of their own.
 */
@Component
public class DeskOffer {
    /** The posts on which what a person sees or decides depends, in the order in which they are shown. */
    private static final List<String> POSTS = List.of("handler", "reviewer", "chief", "inspector");

    private static final List<String> KINDS = List.of("territory", "lead", "line", "finance", "oversight");
    private static final List<Region.Level> WITH_BUREAUS =
            List.of(Region.Level.PROVINCE, Region.Level.CITY, Region.Level.COUNTY);

    private final Departments departments;
    private final ObjectProvider<ModelDesks> models;
    private final Regions regions;

    DeskOffer(Departments departments, ObjectProvider<ModelDesks> models, Regions regions) {
        this.departments = departments;
        this.models = models;
        this.regions = regions;
    }

    /** A department with the posts that it has in the region. */
    public record Offered(Department department, List<String> posts) {}

    public List<Offered> at(Region place) {
        return departments().stream()
                .filter(department -> isAt(department, place.level()))
                .map(department ->
                        new Offered(named(department, place), posts(department.code(), List.of(place.level()))))
                .toList();
    }

    /** Returns the departments of every level in the order in which they are shown, under the names that they usually have. */
    List<Department> departments() {
        return departments.all().stream()
                .filter(department -> KINDS.contains(department.kind()))
                .sorted(Comparator.comparingInt((Department d) -> KINDS.indexOf(d.kind()))
                        .thenComparing(Department::code))
                .toList();
    }

    /** Returns the departments and posts of all levels, for a form in which the place is chosen beside them. */
    public List<Offered> everywhere() {
        var levels = List.of(Region.Level.values());
        return departments().stream()
                .map(department -> new Offered(department, posts(department.code(), levels)))
                .toList();
    }

    boolean offers(Desk desk) {
        return at(new Region(desk.region())).stream()
                .anyMatch(o -> o.department().code().equals(desk.department())
                        && o.posts().contains(desk.post()));
    }

    /** Returns the desks at which steps of the models are done in such a region. */
    List<Desk> expected(Region place) {
        return needed().stream()
                .filter(desk -> desk.region().equals(place.level().word()))
                .map(desk -> new Desk(desk.department(), desk.post(), place.code()))
                .toList();
    }

    /** Returns the desks at which steps of the models are done, with the word of a level in the place of the region, as they are listed. */
    List<Desk> needed() {
        var ours = departments().stream().map(Department::code).toList();
        return models.stream()
                .flatMap(m -> m.named().stream())
                .filter(desk -> ours.contains(desk.department()))
                .sorted(order(ours))
                .toList();
    }

    /** Orders desks by their departments as these are listed, and by their posts; a department that is not listed comes last. */
    static Comparator<Desk> order(List<String> departments) {
        return Comparator.comparingInt((Desk desk) -> rank(departments, desk.department()))
                .thenComparing(Desk::department)
                .thenComparingInt(desk -> rank(POSTS, desk.post()))
                .thenComparing(Desk::post);
    }

    private static int rank(List<String> order, String word) {
        return order.contains(word) ? order.indexOf(word) : order.size();
    }

    /** A village has its committee and a township its government; the bureaus are those of counties and above, or where a model says so. */
    private boolean isAt(Department department, Region.Level level) {
        var own = Region.Level.named(department.code());
        return own.map(level::equals).orElseGet(() -> WITH_BUREAUS.contains(level))
                || named(level).anyMatch(d -> d.department().equals(department.code()));
    }

    private List<String> posts(String department, List<Region.Level> levels) {
        return Stream.concat(
                        POSTS.stream(),
                        levels.stream()
                                .flatMap(this::named)
                                .filter(desk -> desk.department().equals(department))
                                .map(Desk::post))
                .distinct()
                .toList();
    }

    private Stream<Desk> named(Region.Level level) {
        return models.stream()
                .flatMap(m -> m.named().stream())
                .filter(desk -> desk.region().equals(level.word()));
    }

    private Department named(Department department, Region place) {
        return departments
                .find(department.code(), place.code(), regions.today())
                .orElse(department);
    }
}
