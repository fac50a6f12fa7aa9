package org.xiangbang.organizations;

/** An organization was admitted, listed, unlisted or refused. Published in the act's transaction. */
public record OrganizationMoved(String number, Organization.Status status) {}
