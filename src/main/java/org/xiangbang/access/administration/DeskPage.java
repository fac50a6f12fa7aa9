package org.xiangbang.access.administration;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Regions;
import org.xiangbang.access.names.NamedPeople;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Label;
import org.xiangbang.web.input.Sought;

/** What the administrator's page of desks shows. */
@Component
class DeskPage {
    private static final int VACANT = 50;

    private final DeskTree tree;
    private final DeskBranches branches;
    private final DeskSearch search;
    private final DeskChoice choice;
    private final NamedPeople people;
    private final Colleagues colleagues;
    private final Regions regions;

    DeskPage(
            DeskTree tree,
            DeskBranches branches,
            DeskSearch search,
            DeskChoice choice,
            NamedPeople people,
            Colleagues colleagues,
            Regions regions) {
        this.tree = tree;
        this.branches = branches;
        this.search = search;
        this.choice = choice;
        this.people = people;
        this.colleagues = colleagues;
        this.regions = regions;
    }

    /**
     * The address of the page.
     *
     * @param place the code or name of a division, or the number of an organization; empty for the top
     * @param desk the desk that is to be given
     * @param q words that are sought
     * @param find parts of the names of people among whom the holder is chosen
     * @param vacant only desks that nobody holds, here and below
     * @param after where the next page of what is listed begins
     */
    record Asked(
            String place,
            String desk,
            @Sought String q,
            @Sought String find,
            @Label("access.desks.vacant") Boolean vacant,
            String after) {
        Asked {
            place = VisibleText.of(place);
            desk = VisibleText.of(desk);
            q = VisibleText.of(q);
            find = VisibleText.of(find);
            after = VisibleText.of(after);
            vacant = Boolean.TRUE.equals(vacant);
        }

        static Asked of(String desk, String find) {
            return new Asked("", desk, "", find, false, "");
        }
    }

    void fill(Asked asked, DeskPages.Wanted wanted, Model model, Locale locale) {
        model.addAttribute("asked", asked);
        model.addAttribute("form", wanted);
        if (!asked.q().isEmpty()) found(asked.q(), model, locale);
        else if (asked.vacant()) vacant(place(asked), asked.after(), model, locale);
        else tree(asked, wanted, model, locale);
    }

    void branch(String place, Model model, Locale locale) {
        if (regions.find(place).isEmpty()) throw new NotFound(place);
        model.addAttribute("branch", branches.of(place, "", locale));
    }

    private void found(String words, Model model, Locale locale) {
        var desks = search.find(words, locale);
        model.addAttribute("cut", desks.size() > DeskSearch.MOST);
        model.addAttribute(
                "found", branches.posts(desks.stream().limit(DeskSearch.MOST).toList(), locale));
    }

    private void vacant(String place, String after, Model model, Locale locale) {
        var desks = tree.vacant(place == null ? "" : place, Desks.parse(after).orElse(null), VACANT + 1);
        model.addAttribute("place", place);
        model.addAttribute("placeName", place == null ? null : regions.name(place));
        model.addAttribute("vacant", branches.posts(desks.stream().limit(VACANT).toList(), locale));
        model.addAttribute("more", desks.size() > VACANT ? desks.get(VACANT - 1).id() : null);
    }

    private void tree(Asked asked, DeskPages.Wanted wanted, Model model, Locale locale) {
        var place = place(asked);
        var region = regions.find(place == null ? "" : place);
        var branch = branches.of(place, asked.after(), locale);
        model.addAttribute("branch", branch);
        model.addAttribute(
                "path", region.map(found -> regions.path(found.region())).orElse(List.of()));
        if (place == null) return;
        model.addAttribute("offices", choice.at(branch, wanted.desk(), locale));
        model.addAttribute("people", people(place, asked.find(), wanted.login(), locale));
    }

    /** Lists the people of the place, or with a text everybody whose name or login has it. */
    private List<?> people(String place, String find, String chosen, Locale locale) {
        Function<String, List<Official>> named =
                text -> text.isEmpty() ? colleagues.at(List.of(place), text) : colleagues.everywhere(text);
        return people.of(find, List.of(chosen), named, locale);
    }

    /** A name of a division stands for its code; without a place it is that of the desk. */
    private String place(Asked asked) {
        var typed = asked.place().isEmpty()
                ? Desks.parse(asked.desk()).map(Desk::region).orElse("")
                : regions.typed(asked.place());
        return typed.isEmpty() ? null : typed;
    }
}
