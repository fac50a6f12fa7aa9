package org.xiangbang.access.signin;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.PasswordPolicy;
import org.xiangbang.shared.VisibleText;

/** Outside a demonstration, opens the account {@code admin} on the first start, with the password that the operator gave. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {
    static final String LOGIN = "admin";
    private static final String NAME = "系统管理员";

    private final Accounts accounts;
    private final String password;
    private final boolean demonstration;

    FirstAdministrator(
            Accounts accounts,
            @Value("${xiangbang.admin-password:}") String password,
            @Value("${xiangbang.demonstration:false}") boolean demonstration) {
        this.accounts = accounts;
        this.password = password;
        this.demonstration = demonstration;
    }

    /** @throws AdministratorMissing if there is no administrator and no password to make one with */
    @Override
    public void afterSingletonsInstantiated() {
        if (demonstration || accounts.anyAdministrator()) return;
        if (VisibleText.isEmpty(password)) throw new AdministratorMissing("access.start.no-password");
        if (!PasswordPolicy.allows(password)) throw new AdministratorMissing("access.start.weak-password");
        if (accounts.isGuessed(LOGIN, NAME, password)) throw new AdministratorMissing("access.start.guessed-password");
        accounts.open(LOGIN, NAME, password, true, null);
    }
}
