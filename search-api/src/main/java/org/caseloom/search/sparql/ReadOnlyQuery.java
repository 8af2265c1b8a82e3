package org.caseloom.search.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.update.UpdateFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * Parses queries and refuses those that do more than read this graph: updates, SERVICE, and functions that would load
 * Java classes. The syntax is SPARQL 1.1, without Jena's extensions.
 */
final class ReadOnlyQuery {
    private static final String CLASS_LOADING = "java:";

    private static final Pattern PLACE = Pattern.compile(" at line (\\d+), column (\\d+)\\.?");

    private ReadOnlyQuery() {}

    static Query parse(String text) {
        Query query;
        try {
            query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            if (isUpdate(text)) {
                throw new CaseloomException(ErrorCode.READ_ONLY, "this is an update", e);
            }
            throw new CaseloomException(ErrorCode.INVALID_QUERY, place(e), e);
        } catch (JenaException e) {
            throw new CaseloomException(ErrorCode.INVALID_QUERY, String.valueOf(e.getMessage()), e);
        }
        Walker.walk(Algebra.compile(query), REFUSING_OPERATIONS, REFUSING_FUNCTIONS);
        return query;
    }

    /** Jena's message names the place of the offending token; the exception's own numbers are those before it. */
    private static String place(QueryParseException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("not SPARQL");
        Matcher named = PLACE.matcher(reason);
        if (named.find()) {
            return "line " + named.group(1) + ", column " + named.group(2) + ": " + named.replaceFirst("");
        }
        return e.getLine() < 1 ? reason : "line " + e.getLine() + ", column " + e.getColumn() + ": " + reason;
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text).getOperations().isEmpty();
        } catch (JenaException _) {
            return false; // neither a query nor an update: the query's error is the one to report
        }
    }

    private static void refuseClassLoading(Node predicate) {
        if (predicate.isURI()) {
            refuseClassLoading(predicate.getURI());
        }
    }

    private static void refuseClassLoading(String iri) {
        if (iri.startsWith(CLASS_LOADING)) {
            throw new CaseloomException(ErrorCode.READ_ONLY, "functions from Java classes are not allowed: " + iri);
        }
    }

    private static final ExprVisitorBase REFUSING_FUNCTIONS = new ExprVisitorBase() {
        @Override
        public void visit(ExprFunctionN function) {
            if (function.getFunctionIRI() != null) {
                refuseClassLoading(function.getFunctionIRI());
            }
        }
    };

    private static final OpVisitorBase REFUSING_OPERATIONS = new OpVisitorBase() {
        @Override
        public void visit(OpService service) {
            throw new CaseloomException(ErrorCode.READ_ONLY,
                    "SERVICE is not allowed: queries do not leave this graph");
        }

        @Override
        public void visit(OpBGP patterns) {
            for (Triple triple : patterns.getPattern()) {
                refuseClassLoading(triple.getPredicate());
            }
        }

        @Override
        public void visit(OpQuadPattern patterns) {
            patterns.getPattern().forEach(quad -> refuseClassLoading(quad.getPredicate()));
        }

        @Override
        public void visit(OpPath path) {
            if (path.getTriplePath().getPredicate() != null) {
                refuseClassLoading(path.getTriplePath().getPredicate());
            }
        }
    };
}
