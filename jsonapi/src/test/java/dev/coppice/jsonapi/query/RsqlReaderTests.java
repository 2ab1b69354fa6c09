package dev.coppice.jsonapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.SampleApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RsqlReaderTests {

    private static final ResourceGraph GRAPH = SampleApi.graph();
    private static final QueryParser PARSER = new QueryParser(GRAPH, Limits.defaults());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name==a                     | filter[name]=a
            name!=a                     | filter[name][ne]=a
            credit<5                    | filter[credit][lt]=5
            credit=le=5                 | filter[credit][le]=5
            credit>5;name==b            | filter[credit][gt]=5&filter[name]=b
            credit >= 5 and name == b   | filter[credit][ge]=5&filter[name]=b
            name==A*                    | filter[name][like]=A*
            name==A\\*                   | filter[name]=A*
            name=='it\\'s'              | filter[name]=it's
            name=ilike=*x\\*              | filter[name][ilike]=*x\\*
            name=in=(a,"b,c",'d e')     | filter[name][in]=a,b\\,c,d e
            name=out=(a)                | filter[name][notin]=a
            country=null=true           | filter[country][null]=true
            orders.items=in=(1:2,3:4)   | filter[orders.items]=1:2,3:4
            ((name==a));(credit==5)     | filter[name]=a&filter[credit]=5
            """)
    void anExpressionOfComparisonsIsTheSameAsThemInBrackets(String expression, String brackets) {
        String encoded = brackets.replace(" ", "%20");
        assertThat(parse(expression)).isEqualTo(query(encoded).filter());
    }

    @Test
    void andBindsCloserThanOr() {
        assertThat(parse("name==a,name==b;credit==1")).isEqualTo(parse("name==a,(name==b;credit==1)"));
        assertThat(parse("name==a or name==b and credit==1")).isEqualTo(parse("name==a,name==b;credit==1"));
        assertThat(parse("(name==a,name==b);credit==1")).isNotEqualTo(parse("name==a,name==b;credit==1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name                     | 4  | Expected an operator such as '==' or '=gt=', but there is the end
            name==                   | 6  | Expected a value, but there is the end
            (name==a                 | 8  | Expected ')', but there is the end
            name==a)                 | 7  | Expected ';', ',' or the end, but there is ')'
            name==a b                | 8  | Expected ';', ',' or the end, but there is 'b'
            name=='a                 | 8  | Expected a closing ', but there is the end
            name==a;;name==b         | 8  | Expected a field, but there is ';'
            name=like=(a,b)          | 12 | This operator takes one value; a value with a comma stands in quotes
            name!=a*                 | 6  | '!=' takes no pattern; a star that stands for itself is written '\\*'
            credit=gt=many           | 10 | 'many' does not fit: expected a number
            """)
    void whatIsWrongIsToldWithItsPlace(String expression, int offset, String detail) {
        Problem problem = problem(expression);

        assertThat(problem.detail()).startsWith(detail);
        assertThat(problem.meta()).containsEntry("offset", offset);
        assertThat(problem.source()).isEqualTo(new Problem.Source.Parameter("filter"));
    }

    @Test
    void nestingAndNumberOfComparisonsAreLimited() {
        assertThat(problem("((((((name==a))))))").code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        String many = String.join(",", java.util.Collections.nCopies(51, "name==a"));
        assertThat(problem(many).code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
    }

    @Test
    void unknownWordsAreAnsweredWithThoseThatThereAre() {
        assertThat(problem("nam==a").detail()).contains("name");
        assertThat(problem("name=equals=a").detail()).contains("eq");
        assertThat(problem("credit=ilike=5").code()).isEqualTo(ProblemCode.UNSUPPORTED_OPERATOR);
    }

    private static Filter parse(String expression) {
        return query("filter=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .filter();
    }

    private static Query query(String text) {
        return PARSER.parse(GRAPH.type("customers"), Endpoint.COLLECTION, text);
    }

    private static Problem problem(String expression) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> parse(expression));
        assertThat(refused).as("refusal of %s", expression).isNotNull();
        List<Problem> problems = refused.problems();
        return problems.getFirst();
    }
}
