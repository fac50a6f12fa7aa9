package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.bench.SqlMeter;

@AppTest
@DisplayName("The account of a reader")
class ReaderReadOnceTest {
    private static final String LOGIN = "agriculture.handler@513228";

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is read once for a page")
    void once() {
        var reader = new Visitor(port, LOGIN).signIn();
        for (var path : List.of("/", "/tasks", "/me/notices"))
            assertThat(reads(reader, path)).as(path).hasSize(1);
    }

    private static List<String> reads(Visitor reader, String path) {
        var reads = new CopyOnWriteArrayList<String>();
        SqlMeter.everywhere(call -> {
            if (call.sql().contains("from access.account a join access.person")
                    && call.values().containsValue(LOGIN)) reads.add(call.sql());
        });
        try {
            assertThat(reader.page(path).statusCode()).isEqualTo(200);
        } finally {
            SqlMeter.everywhere(null);
        }
        return reads;
    }
}
