package org.xiangbang.access.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/** The desks of a place among which a form lets one choose: those that it has, and those that officials can be given there. */
@Component
class DeskChoice {
    private final DeskOffer offer;
    private final DeskNames names;
    private final Regions regions;

    DeskChoice(DeskOffer offer, DeskNames names, Regions regions) {
        this.offer = offer;
        this.names = names;
        this.regions = regions;
    }

    /** A desk, or a department and post without a place. */
    record Option(String id, String name) {}

    record Group(String name, List<Option> options) {}

    /** @param chosen a desk that stays on the list if it is one of this place, whatever its department; empty for none */
    List<Group> at(DeskBranches.Branch branch, String chosen, Locale locale) {
        Map<String, List<Desk>> desks = new LinkedHashMap<>();
        regions.find(branch.place())
                .ifPresent(region -> offer.at(region.region())
                        .forEach(offered -> offered.posts()
                                .forEach(post ->
                                        add(desks, new Desk(offered.department().code(), post, region.code())))));
        branch.offices().forEach(office -> office.desks().forEach(post -> add(desks, Desk.parse(post.desk()))));
        Desks.parse(chosen).filter(desk -> desk.region().equals(branch.place())).ifPresent(desk -> add(desks, desk));
        return desks.values().stream()
                .map(group -> new Group(
                        names.department(group.get(0), locale),
                        group.stream()
                                .map(desk -> new Option(desk.id(), names.of(desk, locale)))
                                .toList()))
                .toList();
    }

    /** Returns the departments with their posts, each as {@code department.post}, for a form in which the place is chosen beside it. */
    List<Group> everywhere(Locale locale) {
        return offer.everywhere().stream()
                .map(offered -> new Group(
                        offered.department().shortName(locale),
                        offered.posts().stream()
                                .map(post -> new Option(
                                        offered.department().code() + "." + post,
                                        offered.department().shortName(locale) + " " + names.post(post, locale)))
                                .toList()))
                .toList();
    }

    /**
     * Puts together what was chosen.
     *
     * @param place code or name of a division
     * @param kind {@code department.post}
     * @return the desk; empty if neither was chosen
     * @throws FormRefused naming {@code place} or {@code desk} if one of them is missing or wrong, or they do not belong together
     */
    Optional<Desk> of(String place, String kind) {
        if (VisibleText.isEmpty(place) && VisibleText.isEmpty(kind)) return Optional.empty();
        Findings.together(() -> required("place", place), () -> required("desk", kind));
        var region = regions.requireInForce("place", VisibleText.of(place));
        var desk = Desks.parse(VisibleText.of(kind) + "@" + region.code())
                .orElseThrow(() -> new FormRefused("desk", "desk.form", kind));
        if (!offer.offers(desk)) throw new FormRefused("desk", "desk.not-there", regions.name(region.code()));
        return Optional.of(desk);
    }

    private static void required(String field, String typed) {
        if (VisibleText.isEmpty(typed)) throw new FormRefused(field, "field.required");
    }

    private static void add(Map<String, List<Desk>> desks, Desk desk) {
        var group = desks.computeIfAbsent(desk.department(), code -> new ArrayList<>());
        if (!group.contains(desk)) group.add(desk);
    }
}
