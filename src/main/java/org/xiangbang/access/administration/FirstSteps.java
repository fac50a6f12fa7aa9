package org.xiangbang.access.administration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Official;
import org.xiangbang.web.home.HomePart;

/** Where an administrator begins in an installation without divisions or without anybody at a desk. */
@Component
class FirstSteps implements HomePart {
    private final DeskTree tree;
    private final CurrentOfficial current;

    FirstSteps(DeskTree tree, CurrentOfficial current) {
        this.tree = tree;
        this.current = current;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        var entersDivisions = current.mayRead("/admin/regions/import");
        var givesDesks = current.mayRead("/admin/desks/import");
        return entersDivisions || givesDesks ? view(tree.begun(), entersDivisions, givesDesks) : Optional.empty();
    }

    static Optional<View> view(DeskTree.Begun begun, boolean entersDivisions, boolean givesDesks) {
        var divisions = entersDivisions && !begun.divisions();
        var desks = givesDesks && !begun.desks();
        if (!divisions && !desks) return Optional.empty();
        return Optional.of(
                new View("access/home", Map.of("divisions", divisions, "desks", desks, "awaited", !begun.divisions())));
    }
}
