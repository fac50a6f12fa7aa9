package org.xiangbang.tasklist.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Money;
import org.xiangbang.tasklist.list.Facets.Offered;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Shows the conditions of a list as chips that can be removed one by one, and the order if it is not the usual one. */
@Component
class FilterChips {

    /** One chip: its text, and the address of the list without the condition. */
    record Chip(String label, String without) {}

    private final Sentences sentences;
    private final FilterNames names;
    private final Show show;

    FilterChips(Sentences sentences, FilterNames names, Show show) {
        this.sentences = sentences;
        this.names = names;
        this.show = show;
    }

    List<Chip> of(ListAddress listing, Offered offered, Locale locale) {
        var chips = new ArrayList<Chip>();
        listing.filter()
                .conditions()
                .forEach((name, value) -> chips.add(new Chip(
                        label(name, value, offered, locale),
                        listing.without(name).address())));
        if (listing.order().word() != null)
            chips.add(new Chip(order(listing, locale), listing.inUsualOrder().address()));
        return chips;
    }

    private String label(String name, String value, Offered offered, Locale locale) {
        return switch (name) {
            case "q" -> sentences.text("tasklist.chip.text", locale, value);
            case "amountFrom", "amountTo" ->
                sentences.text("tasklist.chip." + name, locale, show.money(Money.parse(value)));
            default -> names.of(name, value, offered, locale);
        };
    }

    private String order(ListAddress listing, Locale locale) {
        var words = listing.order().keys().stream()
                .map(key -> sentences.text("tasklist.sort." + key.word(), locale))
                .toList();
        return sentences.text(
                "tasklist.chip.sort", locale, String.join(sentences.text("tasklist.sort.then", locale), words));
    }
}
