package org.xiangbang.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.xiangbang.shared.Desk;

/** Writes the name of a desk for the screen: 黑水县农业农村局 经办. */
@Service("deskNames")
public class DeskNames {
    /** The place of an applicant is a login, which says nothing to others. */
    private static final String APPLICANT = "applicant";

    private final Regions regions;
    private final Departments departments;
    private final ObjectProvider<DeskPlaces> places;
    private final MessageSource messages;
    private final Clock clock;

    DeskNames(
            Regions regions,
            Departments departments,
            ObjectProvider<DeskPlaces> places,
            MessageSource messages,
            Clock clock) {
        this.clock = clock;
        this.regions = regions;
        this.departments = departments;
        this.places = places;
        this.messages = messages;
    }

    public String of(Desk desk, Locale locale) {
        return of(desk, locale, named -> named.name(desk.region()));
    }

    /** Writes the name that the desk had then, if its place is an organization that has another name now. */
    public String of(Desk desk, Locale locale, Instant at) {
        return of(desk, locale, named -> named.name(desk.region(), at));
    }

    private String of(Desk desk, Locale locale, Function<DeskPlaces, Optional<String>> elsewhere) {
        var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var department = department(desk, locale);
        var place =
                regions.find(desk.region()).map(NamedRegion::name).orElseGet(() -> elsewhere(desk.region(), elsewhere));
        if (!english && desk.ofOrganization()) return place + " " + post(desk.post(), locale);
        var post = post(desk.post(), locale);
        if (desk.department().equals(APPLICANT)) return english ? department + ", " + post : department + " " + post;
        return english ? "%s, %s, %s".formatted(place, department, post) : "%s%s %s".formatted(place, department, post);
    }

    /** Writes the short name that the desk's department has at its place today; its code if it has no name. */
    public String department(Desk desk, Locale locale) {
        return shortName(desk.department(), desk.region(), locale);
    }

    /**
     * Writes the name under which a department's desks of many places stand together: all township governments, where the short name of
     * one needs its place.
     */
    public String ofAll(String department, String place, Locale locale) {
        var together = messages.getMessage("department.all." + department, null, "", locale);
        if (!together.isEmpty()) return together;
        return shortName(department, place, locale);
    }

    private String shortName(String department, String place, Locale locale) {
        var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return departments
                .find(department, place, LocalDate.now(clock))
                .map(d -> english ? d.nameEn() : d.shortName())
                .orElse(department);
    }

    /** Writes the name of the desk's authority without the post: 黑水县农业农村局. */
    public String authority(Desk desk, Locale locale) {
        var whole = of(desk, locale);
        var post = post(desk.post(), locale);
        return whole.substring(0, whole.length() - post.length() - 1).replaceAll(",$", "");
    }

    /** Writes the name of the desk of that id, in templates: {@code ${@deskNames.named(id, #locale)}}. */
    public String named(String desk, Locale locale) {
        return of(Desk.parse(desk), locale);
    }

    /** @param at as for {@link #of(Desk, Locale, Instant)}; null for the name that it has now */
    public String named(String desk, Instant at, Locale locale) {
        return at == null ? named(desk, locale) : of(Desk.parse(desk), locale, at);
    }

    private String elsewhere(String place, Function<DeskPlaces, Optional<String>> name) {
        return places.stream()
                .flatMap(named -> name.apply(named).stream())
                .findFirst()
                .orElse(place);
    }

    public String post(String post, Locale locale) {
        return messages.getMessage("post." + post, null, post, locale);
    }
}
