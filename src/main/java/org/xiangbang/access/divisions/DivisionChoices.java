package org.xiangbang.access.divisions;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.web.Choices;
import org.xiangbang.web.FormField;

/** Lists the divisions with which a field begins, by their full names; the others are found while somebody types. */
@Component
class DivisionChoices implements Choices {
    private final DivisionSearch search;
    private final CurrentOfficial current;

    DivisionChoices(DivisionSearch search, CurrentOfficial current) {
        this.search = search;
        this.current = current;
    }

    @Override
    public String type() {
        return "region";
    }

    @Override
    public List<FormField.Option> all(Locale locale) {
        return current.find().map(search::start).orElse(List.of()).stream()
                .map(found -> new FormField.Option(found.code(), found.fullName()))
                .toList();
    }
}
