package org.xiangbang.access;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Choices;
import org.xiangbang.web.FormField;

/** Lists the regions by their full names. */
@Component
class RegionChoices implements Choices {
    private final Regions regions;

    RegionChoices(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String type() {
        return "region";
    }

    @Override
    public List<FormField.Option> all(Locale locale) {
        return regions.all().stream()
                .map(place -> new FormField.Option(place.code(), regions.fullName(place.region())))
                .toList();
    }
}
