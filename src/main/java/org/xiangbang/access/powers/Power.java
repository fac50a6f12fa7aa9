package org.xiangbang.access.powers;

import java.util.Locale;

/** One of the three powers of administration. A person has at most one, and then no desk (rules 2.3(8), ruling 0280). */
public enum Power {
    /** 系统管理员: keeps the program and its data running. */
    SYSTEM("admin"),
    /** 安全管理员: says who may sign in and who holds which desk. */
    SECURITY("security"),
    /** 审计管理员: sees what the other two did, and changes nothing. */
    AUDIT("audit-admin");

    private final String login;

    Power(String login) {
        this.login = login;
    }

    /** Returns the word of the database and the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the login of the account that the start of the program opens for it. */
    public String firstLogin() {
        return login;
    }

    /** Returns the setting with the first password of that account. */
    public String setting() {
        return "xiangbang." + (this == SYSTEM ? "admin" : word()) + "-password";
    }

    /** Returns the environment variable that stands for the setting. */
    public String variable() {
        return setting().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /** Returns the key of its name. */
    public String label() {
        return "access.power." + word();
    }
}
