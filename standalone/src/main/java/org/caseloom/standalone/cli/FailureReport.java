package org.caseloom.standalone.cli;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** How a failed command tells it: one sentence with the code, one with the advice, and no stack trace. */
public final class FailureReport implements IExecutionExceptionHandler {
    /** The exit code of a command that was not carried out. */
    public static final int NOT_DONE = 2;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LoggerFactory.getLogger(FailureReport.class).error("{} failed", command.getCommandName(), failure);
        ErrorCode code = failure instanceof CaseloomException known ? known.code() : ErrorCode.INTERNAL;
        String what = failure instanceof CaseloomException ? failure.getMessage() : failure.toString();
        command.getErr().println(code.code() + ": " + what);
        command.getErr().println(code.advice());
        return NOT_DONE;
    }
}
