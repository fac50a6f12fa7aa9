package org.xiangbang.organizations.deregistration;

import java.time.LocalDate;

/** An organization that takes part in the running project was deregistered. Published in the act's transaction, once for each project. */
public record ProjectOrphaned(String project, String organization, LocalDate since) {}
