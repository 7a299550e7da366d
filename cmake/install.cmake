# SPDX-License-Identifier: BSL-1.0
# `find_package(tapeless)` for an installed copy.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_DATAROOTDIR}/cmake/tapeless)
configure_package_config_file(cmake/tapeless-config.cmake.in ${PROJECT_BINARY_DIR}/tapeless-config.cmake
    INSTALL_DESTINATION ${package_folder} NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/tapeless-config-version.cmake
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)

install(DIRECTORY include/tapeless DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.hpp)
install(TARGETS tapeless EXPORT tapeless-targets)
install(EXPORT tapeless-targets NAMESPACE tapeless:: DESTINATION ${package_folder})
install(FILES ${PROJECT_BINARY_DIR}/tapeless-config.cmake ${PROJECT_BINARY_DIR}/tapeless-config-version.cmake
    DESTINATION ${package_folder})
