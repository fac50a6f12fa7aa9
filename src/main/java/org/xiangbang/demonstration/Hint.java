package org.xiangbang.demonstration;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Desks;
import org.xiangbang.access.signin.SignInHint;

/** Shows the one password and a few logins on the sign-in page. */
@Component
@OnlyInDemonstration
class Hint implements SignInHint {
    private static final List<String> LOGINS = List.of(
            "village.handler@513228100210",
            "township.handler@513228100",
            "agriculture.chief@513228",
            "civil-affairs.reviewer@513228",
            "finance.handler@513228",
            "audit.inspector@513228",
            "applicant",
            "admin");

    private final DeskNames desks;
    private final MessageSource messages;

    Hint(DeskNames desks, MessageSource messages) {
        this.desks = desks;
        this.messages = messages;
    }

    @Override
    public String password() {
        return DemonstrationPeople.PASSWORD;
    }

    @Override
    public List<Example> examples(Locale locale) {
        return LOGINS.stream()
                .map(login -> new Example(login, who(login, locale)))
                .toList();
    }

    private String who(String login, Locale locale) {
        return Desks.parse(login)
                .map(desk -> desks.of(desk, locale))
                .orElseGet(() -> messages.getMessage("demonstration.login." + login, null, locale));
    }
}
