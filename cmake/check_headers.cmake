# SPDX-License-Identifier: BSL-1.0
# Each header compiles alone, twice in a row, without warnings. A header of adapt/ is skipped where its neighbour is missing.
cmake_minimum_required(VERSION 3.25)
separate_arguments(FLAGS UNIX_COMMAND "${FLAGS}")
set(ENV{LC_ALL} C)
file(GLOB_RECURSE headers RELATIVE "${INCLUDE}" "${INCLUDE}/*.hpp")
foreach(header IN LISTS headers)
    file(WRITE "${SCRATCH}/header.cpp" "#include <${header}>\n#include <${header}>\n")
    execute_process(COMMAND "${COMPILER}" ${FLAGS} -fsyntax-only "${SCRATCH}/header.cpp"
        RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(failed AND header MATCHES "/adapt/" AND output MATCHES "fatal error: '?([^ ':]+)[^\n]*(No such file|not found)")
        message(STATUS "Skipped ${header}: no ${CMAKE_MATCH_1}")
    elseif(failed)
        message("${output}")
        message(SEND_ERROR "${header} does not compile alone")
    endif()
endforeach()
