package org.xiangbang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("What an installation begins with")
class InstallationTest {
    private static final String CODE = "519001";

    @Autowired
    private Installation installation;

    @Autowired
    private Regions regions;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @DisplayName(
            "is known at once, also to who has asked for it before, as everybody does who opens a page during the first start")
    void knownAtOnce() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(regions.find(CODE)).isEmpty();

            installation.regions(List.of(new NamedRegion(new Region(CODE), "演示县", true)));

            assertThat(regions.find(CODE)).isPresent();
        });
    }
}
