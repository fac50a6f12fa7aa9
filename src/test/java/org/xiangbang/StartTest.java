package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class StartTest {
    @Autowired
    JdbcClient db;

    @Test
    void theDatabaseIsARealPostgresWithTheEngineInIt() {
        assertThat(db.sql("select current_setting('server_version_num')::int")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(150000);
        assertThat(db.sql("select value_ from public.act_ge_property where name_ = 'schema.version'")
                        .query(String.class)
                        .single())
                .isEqualTo("fox");
    }

    @Test
    void theApplicationIsNoSuperuser() {
        assertThat(db.sql("select usesuper from pg_user where usename = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
