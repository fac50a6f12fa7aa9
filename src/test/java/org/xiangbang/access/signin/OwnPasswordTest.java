package org.xiangbang.access.signin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;

@AppTest
@DisplayName("A change of one's own password")
class OwnPasswordTest {
    private static final String WANTED = "Heishui-2026";

    @Autowired
    private OwnPassword own;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Said said;

    @Test
    @DisplayName("is refused where the old one is wrong, and where the new one is typed in two ways")
    void wrongEntries() {
        var somebody = accounts.official("applicant").orElseThrow();

        said.wrong("account.password-wrong", () -> own.change(somebody, "guess", WANTED, WANTED));
        said.wrong("account.password-repeated", () -> own.change(somebody, "Xiangbang-2026", WANTED, "other"));
    }
}
