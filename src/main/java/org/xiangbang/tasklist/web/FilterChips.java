package org.xiangbang.tasklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.access.Departments;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.TaskFilter;
import org.xiangbang.tasklist.TaskLists.View;
import org.xiangbang.web.Sentences;

/** What a list is narrowed down to, as chips that can be removed one by one; the address holds all of it. */
@Component
class FilterChips {

    /** One chip: what it says, and the address of the list without it. */
    record Chip(String label, String without) {}

    /** A value that a filter offers. */
    record Offer(String value, String label) {}

    private final Sentences sentences;
    private final Regions regions;
    private final Departments departments;

    FilterChips(Sentences sentences, Regions regions, Departments departments) {
        this.sentences = sentences;
        this.regions = regions;
        this.departments = departments;
    }

    List<Chip> of(View view, TaskFilter f, Locale locale) {
        var chips = new ArrayList<Chip>();
        if (f.link() != null) chips.add(chip(view, sentences.text("link." + f.link(), locale), f.without("link")));
        if (f.region() != null) chips.add(chip(view, place(f.region()), f.without("region")));
        if (f.department() != null) chips.add(chip(view, department(f.department(), locale), f.without("department")));
        if (f.due() != null) chips.add(chip(view, sentences.text("tasklist.due." + f.due(), locale), f.without("due")));
        if (f.q() != null) chips.add(chip(view, sentences.text("tasklist.chip.text", locale, f.q()), f.without("q")));
        return chips;
    }

    /** The departments of the reader's desks, and the one that is chosen. */
    List<Offer> departments(Official official, TaskFilter filter, Locale locale) {
        var known =
                new TreeSet<>(official.desks().stream().map(Desk::department).toList());
        if (filter.department() != null) known.add(filter.department());
        return known.stream().map(d -> new Offer(d, department(d, locale))).toList();
    }

    List<Offer> regions(List<String> waiting, TaskFilter filter) {
        var known = new TreeSet<>(waiting);
        if (filter.region() != null) known.add(filter.region());
        return known.stream().map(r -> new Offer(r, place(r))).toList();
    }

    /** The address of a list. @param after the cursor to go on from, or null */
    String address(View view, TaskFilter filter, String after) {
        return UriComponentsBuilder.fromPath("/tasks")
                .queryParam("view", view.word())
                .queryParamIfPresent("link", Optional.ofNullable(filter.link()))
                .queryParamIfPresent("region", Optional.ofNullable(filter.region()))
                .queryParamIfPresent("department", Optional.ofNullable(filter.department()))
                .queryParamIfPresent("due", Optional.ofNullable(filter.due()))
                .queryParamIfPresent("q", Optional.ofNullable(filter.q()))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .build()
                .toUriString();
    }

    private Chip chip(View view, String label, TaskFilter without) {
        return new Chip(label, address(view, without, null));
    }

    private String department(String code, Locale locale) {
        return departments.all().stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .map(d -> d.name(locale))
                .orElse(code);
    }

    private String place(String code) {
        return code.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}") ? regions.fullName(new Region(code)) : code;
    }
}
