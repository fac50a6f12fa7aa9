package org.xiangbang.web.home;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;

/** All parts of the workbench that a reader has, in their order. */
@Component
public class HomeParts {
    private final List<HomePart> parts;

    HomeParts(List<HomePart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(HomePart::order)).toList();
    }

    public List<HomePart.View> of(Official reader, Locale locale) {
        return parts.stream()
                .map(part -> part.of(reader, locale))
                .flatMap(Optional::stream)
                .toList();
    }
}
