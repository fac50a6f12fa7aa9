package org.xiangbang.cases.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.NotFound;

/** The lists of cases by their names. */
@Component
class CaseTables {
    private final ObjectProvider<CaseTable<?>> all;

    CaseTables(ObjectProvider<CaseTable<?>> all) {
        this.all = all;
    }

    /** @throws NotFound if there is no such list */
    CaseTable<?> named(String name) {
        return all.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
    }
}
