package org.caseloom.standalone.cli;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** How a failed command tells it: one sentence with the code, one with the advice. Only a failure
 * nobody foresaw shows its stack trace, for whoever reports it. */
public final class FailureReport implements IExecutionExceptionHandler {
    /** The exit code of a command that was not carried out. */
    public static final int NOT_DONE = 2;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof CaseloomException known) {
            LoggerFactory.getLogger(FailureReport.class).error("{} failed", command.getCommandName(), failure);
            command.getErr().println(known.code().code() + ": " + known.getMessage());
            command.getErr().println(known.code().advice());
        } else {
            failure.printStackTrace(command.getErr());
            command.getErr().println(ErrorCode.INTERNAL.code() + ": " + failure);
            command.getErr().println(ErrorCode.INTERNAL.advice());
        }
        return NOT_DONE;
    }
}
