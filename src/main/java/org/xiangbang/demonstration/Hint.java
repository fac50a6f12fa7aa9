package org.xiangbang.demonstration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.SignInHint;

/** Names the one password and a few sign-ins on the sign-in page. */
@Component
@OnlyInDemonstration
class Hint implements SignInHint {

    @Override
    public String password() {
        return DemonstrationPeople.PASSWORD;
    }

    @Override
    public List<String> logins() {
        return List.of(
                "village.handler@513228100201",
                "township.handler@513228100",
                "agriculture.chief@513228",
                "civil-affairs.reviewer@513228",
                "finance.handler@513228",
                "audit.inspector@513228",
                "applicant",
                "admin");
    }
}
