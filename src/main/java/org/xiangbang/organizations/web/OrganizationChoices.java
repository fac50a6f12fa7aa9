package org.xiangbang.organizations.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.organizations.Directory;
import org.xiangbang.web.Choices;
import org.xiangbang.web.FormField;

/** Lists the admitted organizations by name. */
@Component
class OrganizationChoices implements Choices {
    private final Directory directory;

    OrganizationChoices(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String type() {
        return "organization";
    }

    @Override
    public List<FormField.Option> all(Locale locale) {
        return directory.admitted().entrySet().stream()
                .map(one -> new FormField.Option(one.getKey(), one.getValue()))
                .toList();
    }
}
